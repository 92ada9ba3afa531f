#pragma once

#include "grammar/ast/query.hpp"

#include <functional>

namespace lintel {

/// Calls `visit` for every table a query reads, in the order in which they are written: in FROM, in
/// derived tables, in subqueries and in common table expressions. Names of the query's own common
/// table expressions are no tables.
void for_each_table(const ast::Query& query,
                    const std::function<void(const ast::QualifiedName&)>& visit);

/// The same for the subqueries of an expression.
void for_each_table(const ast::Expression& expression,
                    const std::function<void(const ast::QualifiedName&)>& visit);

} // namespace lintel
