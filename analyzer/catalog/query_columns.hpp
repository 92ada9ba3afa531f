#pragma once

#include "analyzer/catalog/apply.hpp"
#include "analyzer/catalog/table_builder.hpp"

namespace lintel {

/// Adds what CREATE TABLE … SELECT takes from its query (MySQL 8.0 manual, 15.1.20.4 "CREATE TABLE
/// ... SELECT Statement"): columns handed on keep their type, nullability, default and comment, and
/// lose AUTO_INCREMENT, generation and keys. The table is `complete` when every column is known so.
/// Errors of names (1054, 1052, 1060 …) are those of the query.
void add_query_columns(const ast::CreateTable& statement, const DefinitionContext& context,
                       TableBuilder& builder, Effect& effect);

} // namespace lintel
