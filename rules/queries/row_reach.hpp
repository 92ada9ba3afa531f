#pragma once

#include "analyzer/catalog/dependents.hpp"
#include "analyzer/catalog/table.hpp"
#include "grammar/ast/query.hpp"

#include <algorithm>
#include <vector>

namespace lintel::rules {

/// The one stored table a statement changes; null for joins.
inline const ast::TableReference* only_table(const std::vector<ast::TableReference>& references) {
    if (references.size() != 1 || references[0].kind != ast::TableReference::Kind::table)
        return nullptr;
    return &references[0];
}

/// Whether an index begins with a column that the condition names. Which use it makes of the
/// column is not looked at: where one is named, the server may have a way to few rows.
inline bool an_index_may_help(const Table& table, const ast::Expression& condition) {
    return std::ranges::any_of(table.indexes, [&](const Index& index) {
        if (index.parts.empty()) return false;
        const KeyPart& first = index.parts.front();
        return first.expression != nullptr || names_column(condition, first.column);
    });
}

inline bool has_subquery(const ast::Expression& condition) {
    bool found = false;
    ast::for_each_expression(condition,
                             [&](const ast::Expression& part) { found = found || part.query; });
    return found;
}

} // namespace lintel::rules
