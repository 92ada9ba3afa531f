#pragma once

#include "analyzer/catalog/apply.hpp"
#include "analyzer/catalog/table_builder.hpp"

namespace lintel {

/// Refuses what columns and keys that a statement defines cannot be, whatever else is in the table:
/// generated from what they cannot be generated from, members twice, keys on types that cannot have
/// them. `before` is null for CREATE TABLE.
void check_columns(const Table& after, const Table* before, const DefinitionContext& context,
                   Effect& effect);

} // namespace lintel
