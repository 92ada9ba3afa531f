#include "analyzer/catalog/apply_table.hpp"

#include "analyzer/catalog/dependents.hpp"
#include "analyzer/catalog/invisible_primary_key.hpp"
#include "analyzer/catalog/known_rows.hpp"
#include "analyzer/catalog/mariadb_definitions.hpp"
#include "analyzer/catalog/query_columns.hpp"
#include "analyzer/catalog/query_tables.hpp"
#include "analyzer/catalog/table_checks.hpp"
#include "analyzer/catalog/table_requirements.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace lintel {
namespace {

Charsets database_charsets(const Catalog& catalog, const std::string& name,
                           const Dialect& dialect) {
    if (const auto* found = catalog.databases.find(name);
        found != nullptr && *found && !(*found)->charset.empty())
        return {(*found)->charset, (*found)->collation};
    const std::string_view charset = server_charset(dialect);
    return {charset, default_collation(charset, dialect)};
}

/// Names the server made of the table's name follow it: `t_ibfk_1`, `t_chk_1`.
void follow_table_name(std::string& constraint, std::string_view infix, const std::string& from,
                       const std::string& to) {
    const std::string_view number =
        std::string_view(constraint)
            .substr(std::min(constraint.size(), from.size() + infix.size()));
    const bool made = constraint.starts_with(from) &&
                      std::string_view(constraint).substr(from.size()).starts_with(infix) &&
                      !number.empty() &&
                      std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; });
    if (made) constraint = fmt::format("{}{}{}", to, infix, std::string(number));
}

/// CREATE TABLE … LIKE: all but foreign keys (MySQL 8.0 manual, 15.1.20.3 "CREATE TABLE ... LIKE
/// Statement").
Table copy_of(const Table& original, const ObjectName& name, Span declared_at, bool preexisting,
              const Dialect& dialect) {
    Table table = original;
    table.name = name;
    table.foreign_keys.clear();
    table.declared_at = declared_at;
    table.preexisting = preexisting;
    for (Column& column : table.columns) {
        column.preexisting = preexisting;
        column.holds_null = false;
    }
    std::uint32_t number = 0; // all checks get names of the new table's; MariaDB leaves theirs
    if (dialect.is_mysql())
        for (CheckConstraint& check : table.checks)
            check.name = fmt::format("{}_chk_{}", name.name, ++number);
    table.discarded = table.has_rows = false;
    for (Index& index : table.indexes) {
        index.preexisting = preexisting;
        index.implicit = false;
    }
    return table;
}

} // namespace

TablePtr table_to_change(const ast::QualifiedName& written, const DefinitionContext& context,
                         Effect& effect) {
    check_database(written, context, effect);
    if (!effect.errors.empty()) return nullptr;
    const ObjectName name = resolved_name(written, context.session);
    if (TablePtr known = effect.catalog.find_table(name)) return known;
    if (effect.catalog.table(name).absent()) {
        effect.errors.push_back(
            {1146, written.span(), fmt::format("table `{}` does not exist", name.name)});
        return nullptr;
    }
    Table unseen;
    unseen.name = name;
    unseen.complete = false;
    unseen.preexisting = true;
    unseen.declared_at = written.span();
    return std::make_shared<const Table>(std::move(unseen));
}

namespace {

/// More columns than any table may have, whatever its engine (MySQL 8.0 manual, 10.4.7 "Limits on
/// Table Column Count and Row Size").
constexpr std::size_t most_columns = 4096;

/// The table before its own clauses: empty with the defaults of its place, or a copy of the one it
/// is like.
std::optional<Table> start_of(const ast::CreateTable& statement, const ObjectName& name,
                              const DefinitionContext& context, Effect& effect) {
    Table table;
    table.name = name;
    table.preexisting = context.preexisting;
    table.declared_at = statement.table.span();
    table.engine = context.session.default_storage_engine;
    const Charsets inherited = database_charsets(effect.catalog, name.schema, context.dialect);
    table.charset = inherited.charset;
    table.collation = inherited.collation;
    if (statement.like) {
        const ObjectName like = resolved_name(*statement.like, context.session);
        if (const TablePtr original = effect.catalog.find_table(like))
            table =
                copy_of(*original, name, table.declared_at, context.preexisting, context.dialect);
        else
            table.complete = false;
    }
    table.temporary = statement.temporary;
    table.complete = table.complete && !statement.query;
    return table;
}

void add_columns(const std::vector<ast::ColumnDefinition>& columns, TableBuilder& builder) {
    if (columns.size() > most_columns)
        return builder.refuse(1117, columns[most_columns].name.span, "`{}` has too many columns",
                              builder.table.name.name);
    builder.table.columns.reserve(columns.size());
    for (const ast::ColumnDefinition& column : columns) {
        if (builder.table.find_column(column.name.text) != nullptr)
            builder.refuse(1060, column.name.span, "column `{}` is declared twice",
                           column.name.text);
        else
            builder.place(builder.make_column(column), {});
    }
    builder.promote_timestamps(columns);
}

/// Keys first, then what rests on them, each in the order written. An error ends it: the statement
/// fails as a whole.
void add_constraints(const ast::CreateTable& statement, TableBuilder& builder,
                     const Effect& effect) {
    builder.table.indexes.reserve(statement.indexes.size() + 1);
    for (const auto& [what, index] : statement.order) {
        if (!effect.errors.empty()) return;
        if (what == 'c')
            builder.add_key_of(statement.columns[index]);
        else if (what == 'i')
            builder.add_index(statement.indexes[index]);
    }
    for (const auto& [what, index] : statement.order) {
        if (!effect.errors.empty()) return;
        if (what == 'f')
            builder.add_foreign_key(statement.foreign_keys[index]);
        else if (what == 'k')
            builder.add_check(statement.checks[index], {});
        else if (what == 'c') {
            builder.add_checks_of(statement.columns[index]);
            builder.add_reference_of(statement.columns[index]);
        }
    }
}

/// Columns of the primary key become NOT NULL by themselves, unless NULL is written (MySQL 8.0
/// manual, 15.1.20 "CREATE TABLE Statement").
void refuse_nullable_key(const ast::CreateTable& statement, const TableBuilder& builder,
                         const Dialect& dialect) {
    const Index* primary = builder.table.primary_key();
    if (primary == nullptr || !dialect.is_mysql()) return;
    for (const ast::ColumnDefinition& column : statement.columns) {
        if (!column.nullable || !column.nullable->value) continue;
        for (const KeyPart& part : primary->parts)
            if (equal_names(part.column, column.name.text))
                return builder.refuse(1171, column.nullable->span,
                                      "`{}` is in the primary key and cannot be NULL", part.column);
    }
}

/// Errors 1049 and 1146 for the first table a statement reads that is known not to be there: in the
/// query of CREATE TABLE … SELECT, and in subqueries of functional keys and checks.
void refuse_missing_sources(const ast::CreateTable& statement, const DefinitionContext& context,
                            Effect& effect) {
    const auto look = [&](const ast::QualifiedName& name) {
        if (!effect.errors.empty()) return;
        if (name.schema && effect.catalog.database_absent(name.schema->text) &&
            !is_system_database(name.schema->text)) {
            effect.errors.push_back(
                {1049, name.schema->span,
                 fmt::format("database `{}` does not exist", name.schema->text)});
            return;
        }
        const ObjectName object = resolved_name(name, context.session);
        if (equal_names(object.schema, "information_schema")) return;
        if (effect.catalog.table(object).absent() && !effect.catalog.view(object).known())
            effect.errors.push_back(
                {1146, name.span(), fmt::format("table `{}` does not exist", object.name)});
    };
    if (statement.query) for_each_table(*statement.query, look);
    for (const ast::IndexDefinition& index : statement.indexes)
        for (const ast::KeyPart& part : index.parts)
            if (part.expression) for_each_table(*part.expression, look);
}

/// Errors 1049, 1146 and 1683 for what CREATE TABLE … LIKE copies, which is opened first.
void refuse_missing_like(const ast::QualifiedName& like, const DefinitionContext& context,
                         Effect& effect) {
    const ObjectName name = resolved_name(like, context.session);
    if (like.schema && effect.catalog.database_absent(like.schema->text) &&
        !equal_names(like.schema->text, "information_schema"))
        effect.errors.push_back({1049, like.schema->span,
                                 fmt::format("database `{}` does not exist", like.schema->text)});
    else if (name.schema == "performance_schema")
        effect.errors.push_back({1683, like.span(), "its engine is for the server's own tables"});
    else if (effect.catalog.view(name).known())
        effect.errors.push_back(
            {1347, like.span(), fmt::format("`{}` is a view, and LIKE copies tables", name.name)});
    else if (effect.catalog.table(name).absent())
        effect.errors.push_back(
            {1146, like.span(), fmt::format("table `{}` does not exist", name.name)});
}

/// Error 1168 for a MERGE table over tables that are not there.
void refuse_missing_merged(const ast::CreateTable& statement, const DefinitionContext& context,
                           Effect& effect) {
    for (const ast::TableOption& option : statement.options)
        for (const ast::QualifiedName& table : option.tables)
            if (effect.errors.empty() &&
                effect.catalog.table(resolved_name(table, context.session)).absent())
                effect.errors.push_back(
                    {1168, table.span(),
                     fmt::format("merged table `{}` does not exist", table.name.text)});
}

/// A parent stays while a table that is not dropped with it references it: error 3730, 1217
/// before 8.0, 1451 in MariaDB.
void refuse_orphans(const ObjectName& parent, Span span, const std::vector<ObjectName>& dropped,
                    const DefinitionContext& context, Effect& effect) {
    const TablePtr table = effect.catalog.find_table(parent);
    if (!context.session.foreign_key_checks || !table || table->temporary) return;
    for (const TablePtr& child : tables_referencing(effect.catalog, parent)) {
        const bool goes_too = std::ranges::find(dropped, child->name) != dropped.end();
        if (child->name == parent || (goes_too && context.dialect.is_mysql())) continue;
        const ErrorNumber number = context.dialect.is_mariadb() ? ErrorNumber(1451)
                                   : context.dialect.mysql_since(8, 0)
                                       ? ErrorNumber(3730)
                                       : ErrorNumber(1217, Refused::parent);
        effect.errors.push_back({number, span,
                                 fmt::format("table `{}` is referenced by a foreign key of `{}`",
                                             parent.name, child->name.name)});
        return;
    }
}

} // namespace

void create_table(const ast::CreateTable& statement, const DefinitionContext& context,
                  Effect& effect) {
    if (statement.like) refuse_missing_like(*statement.like, context, effect);
    if (effect.errors.empty()) check_database(statement.table, context, effect);
    if (effect.errors.empty() && too_long(statement.table.name.text))
        effect.errors.push_back(
            {1059, statement.table.span(),
             fmt::format("name `{}` is longer than 64 characters", statement.table.name.text)});
    if (!effect.errors.empty()) return;
    const ObjectName name = resolved_name(statement.table, context.session);
    if (name.schema == "performance_schema")
        return effect.errors.push_back(
            {1044, statement.table.span(), "the performance schema takes no more tables"});
    if (statement.or_replace && statement.if_not_exists)
        return effect.errors.push_back(
            {1221, statement.table.span(), "OR REPLACE and IF NOT EXISTS do not go together"});
    if (statement.like && context.dialect.is_mariadb() && !statement.if_not_exists &&
        resolved_name(*statement.like, context.session) == name)
        return effect.errors.push_back(
            {1066, statement.like->span(), fmt::format("`{}` would be like itself", name.name)});
    std::optional<Table> table = start_of(statement, name, context, effect);
    if (!table) return;
    TableBuilder builder(std::move(*table), context, effect.errors);
    builder.set_options(statement.options);
    if (!effect.errors.empty()) return;
    const TablePtr present = effect.catalog.find_table(name);
    // A temporary table hides a table of its name until it is dropped.
    const bool hides = statement.temporary && (!present || !present->temporary);
    if (!hides && (present || effect.catalog.view(name).known())) {
        if (statement.if_not_exists) return;
        if (!statement.or_replace) {
            effect.errors.push_back({1050, statement.table.span(),
                                     fmt::format("table `{}` exists already", name.name)});
            return;
        }
    }
    if (present && !hides && statement.or_replace) { // dropped with all that hangs on it
        refuse_orphans(name, statement.table.span(), {name}, context, effect);
        for (const ObjectName& trigger : triggers_of(effect.catalog, name))
            effect.catalog.put_trigger(trigger, nullptr);
    }
    refuse_missing_sources(statement, context, effect);
    refuse_missing_merged(statement, context, effect);
    if (!effect.errors.empty()) return;
    add_columns(statement.columns, builder);
    if (statement.query && effect.errors.empty())
        add_query_columns(statement, context, builder, effect);
    add_constraints(statement, builder, effect);
    if (effect.errors.empty()) refuse_nullable_key(statement, builder, context.dialect);
    if (statement.partitioning)
        builder.table.partitions = std::make_shared<const Partitions>(
            Partitions{statement.partitioning->scheme, statement.partitioning->subpartitions,
                       statement.partitioning->definitions});
    if (!statement.like) add_invisible_primary_key(builder.table, context, effect);
    if (context.dialect.is_mariadb()) settle_for_mariadb(builder.table, nullptr, effect.catalog);
    complete_references(builder.table, effect.catalog, context.dialect);
    check_table(builder.table, nullptr, context, effect);
    check_adopted(builder.table, context, effect);
    if (!effect.errors.empty()) return;
    builder.forget_foreign_keys();
    // Keys made for foreign keys stand where those are written.
    if (!statement.like)
        std::ranges::stable_sort(builder.table.indexes, {},
                                 [](const Index& index) { return index.declared_at.begin; });
    builder.sort_indexes();
    if (hides && present) effect.catalog.hidden.set(name, present);
    auto created = std::make_shared<const Table>(std::move(builder.table));
    effect.catalog.put_table(name, created);
    effect.changes.push_back(TableCreated{{statement.table.span(), nullptr, created}});
}

void drop_table(const ast::DropTable& statement, Span span, const DefinitionContext& context,
                Effect& effect) {
    std::vector<ObjectName> names;
    for (const ast::QualifiedName& written : statement.tables) {
        if (effect.errors.empty() && (!(written.schema && statement.if_exists) ||
                                      equal_names(written.schema->text, "information_schema")))
            check_database(written, context, effect);
        names.push_back(resolved_name(written, context.session));
    }
    if (!effect.errors.empty()) return;
    for (std::size_t i = 1; i < names.size(); ++i)
        if (std::find(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(i), names[i]) !=
            names.begin() + static_cast<std::ptrdiff_t>(i))
            return effect.errors.push_back({1066, statement.tables[i].span(),
                                            fmt::format("`{}` is named twice", names[i].name)});
    std::vector<ObjectName> dropped;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const ast::QualifiedName& written = statement.tables[i];
        const TablePtr table = effect.catalog.find_table(names[i]);
        const std::size_t errors = effect.errors.size();
        const bool absent = effect.catalog.table(names[i]).absent();
        if (absent && !statement.if_exists)
            effect.errors.push_back(
                {1051, written.span(), fmt::format("table `{}` does not exist", names[i].name)});
        if (absent) continue;
        refuse_orphans(names[i], written.span(), names, context, effect);
        if (effect.errors.size() != errors) continue;
        dropped.push_back(names[i]);
        effect.changes.push_back(
            TableDropped{{names.size() == 1 ? span : written.span(), table, nullptr},
                         names[i],
                         statement.if_exists});
    }
    // MySQL 8.0 manual, 15.1.1 "Atomic Data Definition Statement Support": all or none. Without
    // it, those that can go are gone when the statement fails for another.
    if (!effect.errors.empty() && context.dialect.mysql_since(8, 0)) {
        effect.changes.clear();
        return;
    }
    for (const ObjectName& name : dropped) {
        const TablePtr* hidden = effect.catalog.hidden.find(name);
        if (const TablePtr table = effect.catalog.find_table(name);
            table && table->temporary && hidden != nullptr) {
            effect.catalog.put_table(name, TablePtr(*hidden));
            effect.catalog.hidden.erase(name);
            continue;
        }
        effect.catalog.put_table(name, nullptr);
        for (const ObjectName& trigger : triggers_of(effect.catalog, name))
            effect.catalog.put_trigger(trigger, nullptr);
    }
}

void move_table(const TablePtr& table, const ObjectName& to, Effect& effect) {
    const ObjectName from = table->name;
    const std::vector<TablePtr> children = tables_referencing(effect.catalog, from);
    Table moved = *table;
    moved.name = to;
    for (ForeignKey& key : moved.foreign_keys) {
        follow_table_name(key.name, "_ibfk_", from.name, to.name);
        if (key.referenced_table == from) key.referenced_table = to;
    }
    for (CheckConstraint& check : moved.checks)
        follow_table_name(check.name, "_chk_", from.name, to.name);
    effect.catalog.put_table(from, nullptr);
    effect.catalog.put_table(to, std::make_shared<const Table>(std::move(moved)));
    for (const TablePtr& child : children) {
        if (child->name == from) continue;
        Table changed = *child;
        for (ForeignKey& key : changed.foreign_keys)
            if (key.referenced_table == from) key.referenced_table = to;
        effect.catalog.put_table(child->name, std::make_shared<const Table>(std::move(changed)));
    }
    for (const ObjectName& name : triggers_of(effect.catalog, from)) {
        Trigger changed = **effect.catalog.triggers.find(name);
        changed.table = to;
        effect.catalog.put_trigger(name, std::make_shared<const Trigger>(std::move(changed)));
    }
}

void refuse_taken_names(const Table& table, const ObjectName& to, Span span, const Dialect& dialect,
                        Effect& effect) {
    const auto refuse = [&](ErrorNumber number, std::string message) {
        if (effect.errors.empty()) effect.errors.push_back({number, span, std::move(message)});
    };
    if (too_long(to.name))
        refuse(1059, fmt::format("name `{}` is longer than 64 characters", to.name));
    if (effect.catalog.database_absent(to.schema))
        refuse(1049, fmt::format("database `{}` does not exist", to.schema));
    const auto look = [&](std::string name, std::string_view infix, std::string_view kind,
                          ErrorNumber number) {
        follow_table_name(name, infix, table.name.name, to.name);
        if (too_long(name))
            refuse(1059, fmt::format("name `{}` is longer than 64 characters", name));
        const std::string* owner = effect.catalog.constraints.find(
            ObjectName{to.schema, fmt::format("{} {}", kind, folded(name))});
        if (owner != nullptr && (*owner != table.name.name || to.schema != table.name.schema))
            refuse(number, fmt::format("constraint `{}` exists already in `{}`", name, to.schema));
    };
    if (table.temporary) return;
    if (dialect.is_mysql()) // MariaDB's checks have names of their table alone
        for (const CheckConstraint& check : table.checks) look(check.name, "_chk_", "c", 3822);
    for (const ForeignKey& key : table.foreign_keys) look(key.name, "_ibfk_", "f", 1826);
}

void rename_table(const ast::RenameTable& statement, const DefinitionContext& context,
                  Effect& effect) {
    const Catalog before = effect.catalog;
    for (const ast::RenameTable::Pair& pair : statement.pairs) {
        const ObjectName to = resolved_name(pair.to, context.session);
        const ObjectName from = resolved_name(pair.from, context.session);
        if (statement.if_exists && effect.catalog.table(from).absent() &&
            !effect.catalog.view(from).known())
            continue;
        if (const auto* view = effect.catalog.views.find(from);
            view != nullptr && *view) { // views are renamed the same way
            View renamed = **view;
            renamed.name = to;
            effect.catalog.views.set(from, nullptr);
            effect.catalog.views.set(to, std::make_shared<const View>(std::move(renamed)));
            continue;
        }
        if (effect.catalog.find_table(to) || effect.catalog.view(to).known()) {
            effect.errors.push_back(
                {1050, pair.to.span(), fmt::format("table `{}` exists already", to.name)});
            break;
        }
        const TablePtr table = table_to_change(pair.from, context, effect);
        if (!table) break;
        refuse_taken_names(*table, to, pair.to.span(), context.dialect, effect);
        Table renamed = *table;
        renamed.name = to;
        check_adopted(renamed, context, effect);
        if (!effect.errors.empty()) break;
        move_table(table, to, effect);
        effect.changes.push_back(
            TableRenamed{{pair.span, table, effect.catalog.find_table(to)}, from, to});
    }
    if (effect.errors.empty()) return;
    effect.catalog = before;
    effect.changes.clear();
}

void truncate_table(const ast::TruncateTable& statement, Span span,
                    const DefinitionContext& context, Effect& effect) {
    const TablePtr table = table_to_change(statement.table, context, effect);
    if (table && table->discarded)
        effect.errors.push_back(
            {1814, span, fmt::format("the rows of `{}` were discarded", table->name.name)});
    else if (table && context.session.foreign_key_checks) {
        // MySQL 8.0 manual, 15.1.37 "TRUNCATE TABLE Statement".
        for (const TablePtr& child : tables_referencing(effect.catalog, table->name))
            if (child->name != table->name)
                return effect.errors.push_back(
                    {1701, statement.table.span(),
                     fmt::format("table `{}` is referenced by a foreign key of `{}`",
                                 table->name.name, child->name.name)});
    }
    if (!table || !effect.errors.empty()) return;
    effect.changes.push_back(TableTruncated{{span, table, table}, table->name});
    forget_rows(table->name, effect);
}

} // namespace lintel
