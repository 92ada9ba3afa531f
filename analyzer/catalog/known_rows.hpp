#pragma once

#include "analyzer/catalog/apply.hpp"
#include "analyzer/catalog/table_builder.hpp"
#include "grammar/ast/statement.hpp"

namespace lintel {

// What the statements say of the rows in a table, as far as ALTER TABLE depends on it: that there
// are some, and that a column holds NULL. Rows that come or go in other ways are not known.

void note_rows(const ast::Insert& statement, const DefinitionContext& context, Effect& effect);
void note_rows(const ast::Update& statement, const DefinitionContext& context, Effect& effect);
void note_rows(const ast::Delete& statement, const DefinitionContext& context, Effect& effect);
void forget_rows(const ObjectName& table, Effect& effect);

/// Errors 1292 and 1138: a new column that cannot be NULL and has no default takes its type's zero
/// in the rows that are there, which a strict mode refuses of dates (NO_ZERO_DATE) and which shapes
/// have none of (MySQL 8.0 manual, 7.1.11 "Server SQL Modes", 13.6 "Data Type Default Values").
std::optional<ServerError> refusal_by_rows(const Table& before, const Column& added,
                                           const DefinitionContext& context);
/// Error 1138: a column that holds NULL becomes NOT NULL under a strict mode.
std::optional<ServerError> refusal_by_rows(const Column& old, const Column& redefined,
                                           const DefinitionContext& context);

} // namespace lintel
