#pragma once

#include "analyzer/catalog/apply.hpp"
#include "analyzer/catalog/table_builder.hpp"
#include "grammar/ast/statement.hpp"

namespace lintel {

// What the server refuses of rows written in a statement, whatever rows are there: too many values,
// values for generated columns, literals a column cannot hold. With IGNORE it takes them.

void check_rows(const ast::Insert& statement, const DefinitionContext& context, Effect& effect);
void check_rows(const ast::Update& statement, const DefinitionContext& context, Effect& effect);
void check_rows(const ast::Delete& statement, const DefinitionContext& context, Effect& effect);

} // namespace lintel
