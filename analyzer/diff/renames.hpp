#pragma once

#include "analyzer/diff/statements.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// A table, or with columns set a column of one, that gets another name.
struct Rename {
    ObjectName table; ///< as it is called before
    std::string from; ///< a column; empty for the table
    std::string to;   ///< the new name of the column, or of the table
};

/// Reads `old=new` and `table.old=table.new`, either with the database in front. A name without one
/// is in `database`. The table of a column may be named as before or as after its own rename;
/// nothing when the text is neither form.
std::optional<Rename> parse_rename(std::string_view text, const std::string& database);

/// The pairs that look like renames: a table that goes and one that comes with the same columns, a
/// column that goes and one that comes with the same definition. Of several alike none is named.
std::vector<Rename> rename_candidates(const Comparison& comparison, const Dialect& dialect);

/// A schema after renames, with the statements that made them.
struct RenamedSchema {
    Catalog catalog;
    std::vector<DiffStatement> statements;
    std::vector<std::string> refused; ///< renames that are not possible, and why
};

/// Renames tables first, each in a statement of its own: at once where the server can.
RenamedSchema apply_renames(const Catalog& from, const std::vector<Rename>& renames,
                            const Dialect& dialect, bool qualified);

} // namespace lintel
