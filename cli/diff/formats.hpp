#pragma once

#include "analyzer/diff/renames.hpp"
#include "cli/statement_work.hpp"
#include "grammar/diagnostic.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// One difference in words: of an object as a whole, or of a part of a table.
struct WordedDifference {
    std::string_view object; ///< `table`, `view` …
    ObjectName name;
    std::string_view part; ///< `column`, `index` …; empty for the object as a whole
    std::string part_name;
    std::string_view change; ///< added, removed, changed, renamed
    std::string from;
    std::string to;
};

/// A statement, what the server does for it, and what the rules say of it.
struct JudgedStatement {
    DiffStatement statement;
    StatementWork work;
    std::vector<Diagnostic> findings;
};

struct DiffReport {
    std::string from; ///< as the user named them
    std::string to;
    std::string target;
    std::vector<WordedDifference> differences;
    std::vector<Rename> candidates; ///< what --rename could take
    std::vector<JudgedStatement> statements;
    std::vector<Unwritten> unwritten;
    std::vector<ObjectName> unknown; ///< tables of which too little is known to compare them
    std::size_t left_out_from = 0;   ///< statements that do not parse or that the server refuses
    std::size_t left_out_to = 0;
};

std::vector<WordedDifference> worded(const Comparison& comparison);

std::string diff_sql(const DiffReport& report);
std::string diff_json(const DiffReport& report);
std::string diff_markdown(const DiffReport& report);
/// Both sides beside each other, then the statements.
std::string diff_text(const DiffReport& report, bool color);

} // namespace lintel
