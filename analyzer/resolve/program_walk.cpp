#include "analyzer/resolve/program_walk.hpp"

#include <variant>

namespace lintel {
namespace {

template <class... Visitors> struct overloaded : Visitors... { using Visitors::operator()...; };
template <class... Visitors> overloaded(Visitors...) -> overloaded<Visitors...>;

} // namespace

ObjectName ProgramWalk::resolved(const ast::QualifiedName& name) const {
    return {name.schema ? name.schema->text : std::string(database_), name.name.text};
}

void ProgramWalk::table(const ast::QualifiedName& name, Use use) {
    resolver_.relation(name, nullptr, use);
}

void ProgramWalk::statement(const ast::Statement& statement) {
    const Scope none;
    std::visit(overloaded{
                   [&](const ast::Select& s) {
                       if (s.query) resolver_.query(*s.query);
                   },
                   [&](const ast::Insert& s) { resolver_.insert(s); },
                   [&](const ast::Update& s) { resolver_.update(s); },
                   [&](const ast::Delete& s) { resolver_.remove(s); },
                   [&](const ast::LoadData& s) { resolver_.load(s); },
                   [&](const ast::Call& s) { resolver_.call(s); },
                   [&](const ast::Set& s) { set(s); },
                   [&](const ast::Block& s) { block(s); },
                   [&](const ast::ControlFlow& s) { control(s); },
                   [&](const ast::ProgramStatement& s) {
                       for (const ast::Expression& each : s.expressions)
                           resolver_.expression(each, none);
                   },
                   [&](const ast::CreateTable& s) { create_table(s); },
                   [&](const ast::TruncateTable& s) { table(s.table, Use::locks); },
                   [&](const ast::AlterTable& s) { table(s.table, Use::locks); },
                   [&](const ast::CreateIndex& s) { table(s.table, Use::locks); },
                   [&](const ast::LockTables& s) {
                       for (const auto& each : s.tables) table(each.table, Use::locks);
                   },
                   [](const auto&) {},
               },
               statement.node);
}

void ProgramWalk::block(const ast::Block& block) {
    const Scope none;
    const std::size_t in_sight = program_.variables.size();
    for (const ast::Declaration& declaration : block.declarations) {
        if (declaration.default_value) resolver_.expression(*declaration.default_value, none);
        if (declaration.query) resolver_.query(*declaration.query);
        if (declaration.kind == ast::Declaration::Kind::variable)
            for (const ast::Identifier& name : declaration.names)
                program_.variables.push_back(name.text);
        if (declaration.handler) statement(*declaration.handler);
    }
    for (const ast::Statement& each : block.statements) statement(each);
    program_.variables.resize(in_sight);
}

void ProgramWalk::control(const ast::ControlFlow& control) {
    const Scope none;
    if (control.base) resolver_.expression(*control.base, none);
    for (const ast::ControlFlow::Branch& branch : control.branches) {
        if (branch.condition) resolver_.expression(*branch.condition, none);
        for (const ast::Statement& each : branch.statements) statement(each);
    }
}

void ProgramWalk::set(const ast::Set& set) {
    const Scope none;
    for (const ast::SetVariable& variable : set.variables) {
        const bool is_row = variable.name.starts_with("new.") || variable.name.starts_with("old.");
        if (is_row && program_.in_trigger) {
            ast::Expression target;
            target.kind = ast::ExpressionKind::column;
            target.span = variable.span;
            std::string column = variable.name.substr(4);
            std::erase(column, '`');
            target.name = {{variable.name.substr(0, 3), variable.span},
                           {std::move(column), variable.span}};
            resolver_.expression(target, none, Use::updates);
        }
        resolver_.expression(variable.value, none);
    }
}

/// What a program makes itself is not known before it runs, and hides what has its name.
void ProgramWalk::create_table(const ast::CreateTable& create) {
    if (create.query) resolver_.query(*create.query);
    if (create.like) table(*create.like, Use::reads);
    program_.own_tables.push_back(resolved(create.table));
}

} // namespace lintel
