#pragma once

#include "analyzer/catalog/apply.hpp"
#include "analyzer/catalog/table_builder.hpp"

namespace lintel {

/// The statements on tables, one by one. Each changes `effect.catalog` and adds its changes, or
/// adds errors and leaves the catalog as it is.
void create_table(const ast::CreateTable& statement, const DefinitionContext& context,
                  Effect& effect);
void alter_table(const ast::AlterTable& statement, const DefinitionContext& context,
                 Effect& effect);
void create_index(const ast::CreateIndex& statement, const DefinitionContext& context,
                  Effect& effect);
void drop_index(const ast::DropIndex& statement, Span span, const DefinitionContext& context,
                Effect& effect);
void drop_table(const ast::DropTable& statement, Span span, const DefinitionContext& context,
                Effect& effect);
void rename_table(const ast::RenameTable& statement, const DefinitionContext& context,
                  Effect& effect);
void truncate_table(const ast::TruncateTable& statement, Span span,
                    const DefinitionContext& context, Effect& effect);

/// The table a statement names, for change: what is known of it, or in an open catalog a table of
/// which nothing is known yet. Null, with error 1146, where it is known that there is none.
TablePtr table_to_change(const ast::QualifiedName& name, const DefinitionContext& context,
                         Effect& effect);

/// The errors with which the server refuses to move a table to a name: 1059, 1049, and 1826 or 3822
/// where the new database has one of its constraints' names.
void refuse_taken_names(const Table& table, const ObjectName& to, Span span, const Dialect& dialect,
                        Effect& effect);

/// Moves a table to a new name, with the foreign keys and triggers that point at it.
void move_table(const TablePtr& table, const ObjectName& to, Effect& effect);

} // namespace lintel
