#pragma once

#include "grammar/ast/statement.hpp"

namespace lintel::rules {

/// Calls `visit(const ast::ColumnDefinition&)` for every definition that a statement writes.
template <class Visit>
void for_each_definition(const ast::CreateTable& create, const Visit& visit) {
    for (const ast::ColumnDefinition& column : create.columns) visit(column);
}
template <class Visit> void for_each_definition(const ast::AlterTable& alter, const Visit& visit) {
    for (const ast::AlterAction& action : alter.actions)
        if (const auto* add = std::get_if<ast::AddColumn>(&action))
            visit(add->column);
        else if (const auto* change = std::get_if<ast::ChangeColumn>(&action))
            visit(change->column);
}
template <class Visit>
void for_each_definition(const ast::Statement& statement, const Visit& visit) {
    if (const auto* create = std::get_if<ast::CreateTable>(&statement.node))
        for_each_definition(*create, visit);
    else if (const auto* alter = std::get_if<ast::AlterTable>(&statement.node))
        for_each_definition(*alter, visit);
}

} // namespace lintel::rules
