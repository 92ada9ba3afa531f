#pragma once

#include "analyzer/resolve/resolution.hpp"
#include "grammar/ast/query.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// One entry of a FROM clause as names see it: a table, a view, or what a subquery yields.
struct Relation {
    std::string alias;  ///< the name its columns are qualified by
    std::string schema; ///< of a table without an alias, which may be qualified further
    std::optional<ObjectName> object;           ///< the table or view; nothing for a subquery
    TablePtr table;                             ///< a base table that is known
    std::shared_ptr<const QueryColumns> yields; ///< of anything else
    Span span;

    /// Columns may exist that are not known here.
    bool open() const { return table ? !table->complete : !yields || !yields->known; }
    /// The columns `*` stands for: invisible ones are left out (MySQL 8.0 manual, 15.1.20.10
    /// "Invisible Columns").
    QueryColumns star() const;
    /// Nothing when there is no such column as far as is known.
    std::optional<OutputColumn> find(std::string_view column) const;
};

/// A table's column as a query hands it on.
OutputColumn output_of(const Table& table, const Column& column);

} // namespace lintel
