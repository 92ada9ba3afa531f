#pragma once

#include "analyzer/catalog/apply_table.hpp"

#include <vector>

namespace lintel {

/// Gives a table without a primary key the column `my_row_id` and a key on it, where
/// sql_generate_invisible_primary_key is on (MySQL 8.0 manual, 15.1.20.11 "Generated Invisible
/// Primary Keys"). Errors 4108, 4109, and 1235 for a partitioned table.
void add_invisible_primary_key(Table& table, const DefinitionContext& context, Effect& effect);

/// Errors 4110 and 4111: of a generated primary key's column ALTER TABLE changes the visibility
/// alone, and the key goes with the column only (same section).
void refuse_changed_invisible_key(const Table& table, const std::vector<ast::AlterAction>& actions,
                                  const DefinitionContext& context, Effect& effect);

} // namespace lintel
