#pragma once

#include "analyzer/catalog/change.hpp"
#include "analyzer/online_ddl/operation.hpp"

#include <functional>
#include <string>
#include <vector>

namespace lintel {

struct KeyChange {
    Operation operation;
    std::string index;
    bool drops = false;
};

/// The indexes of a table before and after an alteration. The server compares definitions by name:
/// DROP INDEX and ADD INDEX of the same index cancel out.
class KeyComparison {
public:
    /// `name_after` gives a column's new name, empty for one dropped; `is_new` tells added columns.
    KeyComparison(const Table& before, const Table& after, const Dialect& dialect,
                  bool only_changes_columns,
                  std::function<std::string(const std::string&)> name_after,
                  std::function<bool(const std::string&)> is_new)
        : before_(before), after_(after), dialect_(dialect),
          only_changes_columns_(only_changes_columns), name_after_(std::move(name_after)),
          is_new_(std::move(is_new)) {}

    std::vector<KeyChange> changes(const std::vector<const IndexRenamed*>& renamed) const;

    /// What adding an index is; `first_candidate` when the table has no key by which InnoDB orders
    /// its rows.
    static Operation operation_of_new(const Index& index, bool becomes_clustered);

private:
    const Table& before_;
    const Table& after_;
    const Dialect& dialect_;
    bool only_changes_columns_;
    std::function<std::string(const std::string&)> name_after_;
    std::function<bool(const std::string&)> is_new_;

    enum class Same : std::uint8_t { no, but_comment, but_type, but_width, yes };
    struct Difference {
        bool definition = false;
        bool comment = false;
        bool type = false;
        bool width = false;
    };
    Difference difference(const Index& old, const Index& now) const;
};

/// The index by which InnoDB orders rows: the primary key, or else the first unique index all of
/// whose parts are whole columns that are NOT NULL (MySQL 8.0 manual, 17.6.2.1 "Clustered and
/// Secondary Indexes"). Null for none.
const Index* clustered_index(const Table& table);

} // namespace lintel
