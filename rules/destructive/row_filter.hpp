#pragma once

#include "grammar/ast/query.hpp"

#include <vector>

namespace lintel::rules {

/// What the tables of an UPDATE or DELETE say about which rows it reaches.
struct RowSources {
    std::vector<const ast::TableReference*>
        tables; ///< stored tables, joins and parentheses resolved
    bool restricted =
        false; ///< a join has a condition, or rows come from a query or a table function
};

/// Iterative, because joins nest as deep as the statement likes.
inline RowSources row_sources(const std::vector<ast::TableReference>& references) {
    using enum ast::TableReference::Kind;
    RowSources found;
    std::vector<const ast::TableReference*> open;
    for (auto it = references.rbegin(); it != references.rend(); ++it) open.push_back(&*it);
    while (!open.empty()) {
        const ast::TableReference& reference = *open.back();
        open.pop_back();
        if (reference.kind == table)
            found.tables.push_back(&reference);
        else if (reference.kind == join) {
            found.restricted |= reference.join->on || !reference.join->using_columns.empty() ||
                                reference.join->natural;
            open.push_back(&reference.join->right);
            open.push_back(&reference.join->left);
        } else if (reference.kind == nested) {
            for (auto it = reference.tables.rbegin(); it != reference.tables.rend(); ++it)
                open.push_back(&*it);
        } else
            found.restricted = true;
    }
    return found;
}

} // namespace lintel::rules
