#pragma once

#include "analyzer/catalog/object_name.hpp"
#include "grammar/ast/statement.hpp"

#include <optional>

namespace lintel::rules {

// `visit(const ast::Identifier& name, std::string_view what)` is called for each name a statement
// gives to something: `what` is `table`, `column`, `index`, `foreign key`, `check` … Uses of names
// are not visited.

template <class Visit>
void visit_name(const std::optional<ast::Identifier>& name, std::string_view what,
                const Visit& visit) {
    if (name && !name->empty()) visit(*name, what);
}

template <class Visit>
void visit_index_name(const ast::IndexDefinition& index, const Visit& visit) {
    if (index.kind == ast::IndexKind::primary) return; // its name is PRIMARY, whatever is written
    visit_name(index.name ? index.name : index.constraint, "index", visit);
}

template <class Visit>
void for_each_declared_name(const ast::CreateTable& create, const Visit& visit) {
    visit(create.table.name, "table");
    for (const auto& column : create.columns) visit(column.name, "column");
    for (const auto& index : create.indexes) visit_index_name(index, visit);
    for (const auto& key : create.foreign_keys) visit_name(key.constraint, "foreign key", visit);
    for (const auto& check : create.checks) visit_name(check.name, "check", visit);
}

template <class Visit>
void for_each_declared_name(const ast::AlterAction& action, const Visit& visit) {
    if (const auto* add = std::get_if<ast::AddColumn>(&action))
        visit(add->column.name, "column");
    else if (const auto* rename = std::get_if<ast::RenameColumn>(&action))
        visit(rename->to, "column");
    else if (const auto* index = std::get_if<ast::AddIndex>(&action))
        visit_index_name(index->index, visit);
    else if (const auto* key = std::get_if<ast::AddForeignKey>(&action))
        visit_name(key->foreign_key.constraint, "foreign key", visit);
    else if (const auto* added = std::get_if<ast::AddCheck>(&action))
        visit_name(added->check.name, "check", visit);
    else if (const auto* renamed = std::get_if<ast::RenameIndex>(&action))
        visit(renamed->to, "index");
    else if (const auto* table = std::get_if<ast::RenameTableAction>(&action))
        visit(table->to.name, "table");
    else if (const auto* change = std::get_if<ast::ChangeColumn>(&action);
             change != nullptr && !equal_names(change->name.text, change->column.name.text))
        visit(change->column.name, "column");
}

template <class Visit>
void for_each_declared_name(const ast::AlterTable& alter, const Visit& visit) {
    for (const ast::AlterAction& action : alter.actions) for_each_declared_name(action, visit);
}

template <class Visit>
void for_each_declared_name(const ast::RenameTable& rename, const Visit& visit) {
    for (const auto& pair : rename.pairs) visit(pair.to.name, "table");
}

template <class Visit>
void for_each_declared_name(const ast::CreateIndex& create, const Visit& visit) {
    visit_index_name(create.index, visit);
}

template <class Visit>
void for_each_declared_name(const ast::CreateView& create, const Visit& visit) {
    if (create.alter) return;
    visit(create.view.name, "view");
    for (const ast::Identifier& column : create.columns) visit(column, "column");
}

template <class Visit>
void for_each_declared_name(const ast::CreateRoutine& create, const Visit& visit) {
    visit(create.name.name, create.function ? "function" : "procedure");
}

template <class Visit>
void for_each_declared_name(const ast::CreateTrigger& create, const Visit& visit) {
    visit(create.trigger.name, "trigger");
}

template <class Visit>
void for_each_declared_name(const ast::CreateEvent& create, const Visit& visit) {
    if (!create.alter)
        visit(create.event.name, "event");
    else if (create.rename_to)
        visit(create.rename_to->name, "event");
}

} // namespace lintel::rules
