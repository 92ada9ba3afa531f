#pragma once

#include "analyzer/catalog/apply.hpp"
#include "analyzer/catalog/table_builder.hpp"

namespace lintel {

/// CREATE, ALTER and DROP TABLESPACE.
void apply_tablespace(const ast::TablespaceStatement& statement, const DefinitionContext& context,
                      Effect& effect);

} // namespace lintel
