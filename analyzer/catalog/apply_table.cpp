#include "analyzer/catalog/apply_table.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace lintel {
namespace {

Charsets database_charsets(const Catalog& catalog, const std::string& name, const Dialect& dialect) {
    if (const auto* found = catalog.databases.find(name); found != nullptr && *found && !(*found)->charset.empty())
        return {(*found)->charset, (*found)->collation};
    const std::string_view charset = server_charset(dialect);
    return {charset, default_collation(charset, dialect)};
}

/// CREATE TABLE … LIKE: all but foreign keys (MySQL 8.0 manual, 15.1.20.3 "CREATE TABLE ... LIKE Statement").
Table copy_of(const Table& original, const ObjectName& name, Span declared_at, bool preexisting) {
    Table table = original;
    table.name = name;
    table.foreign_keys.clear();
    table.declared_at = declared_at;
    table.preexisting = preexisting;
    for (Column& column : table.columns) column.preexisting = preexisting;
    for (Index& index : table.indexes) {
        index.preexisting = preexisting;
        index.implicit = false;
    }
    return table;
}

} // namespace

TablePtr table_to_change(const ast::QualifiedName& written, const DefinitionContext& context, Effect& effect) {
    const ObjectName name = resolved_name(written, context.session);
    if (TablePtr known = effect.catalog.find_table(name)) return known;
    if (effect.catalog.table(name).absent()) {
        effect.errors.push_back({1146, written.span(), fmt::format("table `{}` does not exist", name.name)});
        return nullptr;
    }
    Table unseen;
    unseen.name = name;
    unseen.complete = false;
    unseen.preexisting = true;
    unseen.declared_at = written.span();
    return std::make_shared<const Table>(std::move(unseen));
}

void create_table(const ast::CreateTable& statement, const DefinitionContext& context, Effect& effect) {
    const ObjectName name = resolved_name(statement.table, context.session);
    const bool taken = effect.catalog.find_table(name) != nullptr || effect.catalog.view(name).known();
    if (taken && statement.if_not_exists) return;
    // A temporary table may hide a table of its name.
    if (taken && !statement.or_replace && !statement.temporary) {
        effect.errors.push_back({1050, statement.table.span(), fmt::format("table `{}` exists already", name.name)});
        return;
    }
    Table table;
    table.name = name;
    table.temporary = statement.temporary;
    table.preexisting = context.preexisting;
    table.declared_at = statement.table.span();
    table.engine = context.session.default_storage_engine;
    const Charsets inherited = database_charsets(effect.catalog, name.schema, context.dialect);
    table.charset = inherited.charset;
    table.collation = inherited.collation;
    if (statement.like) {
        const TablePtr original = effect.catalog.find_table(resolved_name(*statement.like, context.session));
        if (original) table = copy_of(*original, name, table.declared_at, context.preexisting);
        else table.complete = false;
    }
    table.complete = table.complete && !statement.query;
    TableBuilder builder(std::move(table), context, effect.errors);
    builder.table.columns.reserve(statement.columns.size());
    builder.table.indexes.reserve(statement.indexes.size() + 1);
    for (const ast::TableOption& option : statement.options) builder.set_option(option);
    for (const ast::ColumnDefinition& column : statement.columns) {
        if (builder.table.find_column(column.name.text) != nullptr) {
            builder.refuse(1060, column.name.span, "column `{}` is declared twice", column.name.text);
            continue;
        }
        builder.place(builder.make_column(column), {});
    }
    for (const auto& [what, index] : statement.order) {
        if (what == 'c') builder.add_key_of(statement.columns[index]);
        else if (what == 'i') builder.add_index(statement.indexes[index]);
    }
    for (const auto& [what, index] : statement.order) {
        if (what == 'f') builder.add_foreign_key(statement.foreign_keys[index]);
        else if (what == 'k') builder.add_check(statement.checks[index], {});
        else if (what == 'c') {
            const ast::ColumnDefinition& column = statement.columns[index];
            for (const ast::CheckConstraint& check : column.checks) builder.add_check(check, column.name.text);
            // REFERENCES on a column is parsed and ignored before 9.0; MariaDB honours it.
            if (column.references && (context.dialect.is_mariadb() || context.dialect.mysql_since(9, 0))) {
                ast::ForeignKeyDefinition key{.span = column.references->span, .constraint = {}, .index_name = {}, .columns = {}, .reference = *column.references};
                ast::KeyPart part;
                part.column = column.name;
                key.columns.push_back(std::move(part));
                builder.add_foreign_key(key);
            }
        }
    }
    if (statement.partitioning)
        builder.table.partitions = std::make_shared<const Partitions>(Partitions{statement.partitioning->scheme, statement.partitioning->subpartitions, statement.partitioning->definitions});
    if (!effect.errors.empty()) return;
    auto created = std::make_shared<const Table>(std::move(builder.table));
    effect.catalog.tables.set(name, created);
    effect.changes.push_back(TableCreated{{statement.table.span(), nullptr, created}});
}

void drop_table(const ast::DropTable& statement, Span span, const DefinitionContext& context, Effect& effect) {
    for (const ast::QualifiedName& written : statement.tables) {
        const ObjectName name = resolved_name(written, context.session);
        const TablePtr table = effect.catalog.find_table(name);
        if (!table && effect.catalog.table(name).absent() && !statement.if_exists) {
            effect.errors.push_back({1051, written.span(), fmt::format("table `{}` does not exist", name.name)});
            continue;
        }
        const Span where = statement.tables.size() == 1 ? span : written.span();
        if (table || !effect.catalog.table(name).absent()) effect.changes.push_back(TableDropped{{where, table, nullptr}, name, statement.if_exists});
    }
    if (!effect.errors.empty()) { // since 8.0 nothing is dropped then
        effect.changes.clear();
        return;
    }
    for (const ast::QualifiedName& written : statement.tables) {
        const ObjectName name = resolved_name(written, context.session);
        effect.catalog.tables.set(name, nullptr);
        std::vector<ObjectName> gone;
        effect.catalog.triggers.for_each([&](const ObjectName& trigger, const auto& definition) {
            if (definition && definition->table == name) gone.push_back(trigger);
        });
        for (const ObjectName& trigger : gone) effect.catalog.triggers.set(trigger, nullptr);
    }
}

void move_table(const TablePtr& table, const ObjectName& to, Effect& effect) {
    const ObjectName from = table->name;
    Table moved = *table;
    moved.name = to;
    effect.catalog.tables.set(from, nullptr);
    effect.catalog.tables.set(to, std::make_shared<const Table>(std::move(moved)));
    std::vector<TablePtr> children;
    effect.catalog.tables.for_each([&](const ObjectName&, const TablePtr& child) {
        if (child && std::ranges::any_of(child->foreign_keys, [&](const ForeignKey& key) { return key.referenced_table == from; })) children.push_back(child);
    });
    for (const TablePtr& child : children) {
        Table changed = *child;
        for (ForeignKey& key : changed.foreign_keys)
            if (key.referenced_table == from) key.referenced_table = to;
        const ObjectName name = changed.name; // read before the move
        effect.catalog.tables.set(name, std::make_shared<const Table>(std::move(changed)));
    }
    std::vector<std::shared_ptr<const Trigger>> triggers;
    effect.catalog.triggers.for_each([&](const ObjectName&, const auto& trigger) {
        if (trigger && trigger->table == from) triggers.push_back(trigger);
    });
    for (const auto& trigger : triggers) {
        Trigger changed = *trigger;
        changed.table = to;
        const ObjectName name = changed.name; // read before the move
        effect.catalog.triggers.set(name, std::make_shared<const Trigger>(std::move(changed)));
    }
}

void rename_table(const ast::RenameTable& statement, const DefinitionContext& context, Effect& effect) {
    const Catalog before = effect.catalog;
    for (const ast::RenameTable::Pair& pair : statement.pairs) {
        const ObjectName to = resolved_name(pair.to, context.session);
        const ObjectName from = resolved_name(pair.from, context.session);
        if (const auto* view = effect.catalog.views.find(from); view != nullptr && *view) { // views are renamed the same way
            View renamed = **view;
            renamed.name = to;
            effect.catalog.views.set(from, nullptr);
            effect.catalog.views.set(to, std::make_shared<const View>(std::move(renamed)));
            continue;
        }
        const TablePtr table = table_to_change(pair.from, context, effect);
        if (!table) break;
        if (effect.catalog.find_table(to)) {
            effect.errors.push_back({1050, pair.to.span(), fmt::format("table `{}` exists already", to.name)});
            break;
        }
        move_table(table, to, effect);
        effect.changes.push_back(TableRenamed{{pair.span, table, effect.catalog.find_table(to)}, from, to});
    }
    if (effect.errors.empty()) return;
    effect.catalog = before;
    effect.changes.clear();
}

void truncate_table(const ast::TruncateTable& statement, Span span, const DefinitionContext& context, Effect& effect) {
    const TablePtr table = table_to_change(statement.table, context, effect);
    if (table) effect.changes.push_back(TableTruncated{{span, table, table}, table->name});
}

} // namespace lintel
