#include "rules/custom/attribute.hpp"

#include "analyzer/catalog/canonical.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <type_traits>

namespace lintel::rules {
namespace {

using Value = AttributeValue;
using enum AttributeKind;

/// By the place in ast::StatementNode; empty for what only stands inside programs or was not read.
constexpr std::array<std::string_view, std::variant_size_v<ast::StatementNode>> statement_kinds{
    "create-table",
    "alter-table",
    "drop-table",
    "rename-table",
    "truncate-table",
    "create-index",
    "drop-index",
    "create-database",
    "alter-database",
    "drop-database",
    "use",
    "create-view",
    "drop-view",
    "create-trigger",
    "create-routine",
    "create-event",
    "drop-program",
    "insert",
    "update",
    "delete",
    "select",
    "load-data",
    "call",
    "set",
    "start-transaction",
    "commit",
    "rollback",
    "lock-tables",
    "unlock-tables",
    "",
    "",
    "",
    "tablespace",
    "alter-routine",
    "other",
    ""};

Value count_of(std::size_t count) { return static_cast<std::int64_t>(count); }
Value known(std::string_view text) { return text.empty() ? Value{} : Value{std::string(text)}; }

Value statement_text(const Sighting& seen) {
    const Span span = seen.step.statement.span;
    return std::string(seen.sources[span.file].text(span));
}
Value in_transaction(const Sighting& seen) { return seen.step.session.in_transaction; }

Value statement_table(const Sighting& seen) {
    for (const Change& change : seen.step.changes) {
        const Table* table = std::visit(
            []<class Kind>(const Kind& kind) -> const Table* {
                if constexpr (std::is_base_of_v<TableChange, Kind>)
                    return kind.before ? kind.before.get() : kind.after.get();
                else
                    return nullptr;
            },
            change);
        if (table != nullptr) return table->name.name;
    }
    return {};
}

constexpr Attribute of_statements[] = {
    {"text", text, &statement_text, true},
    {"table", text, &statement_table},
    {"in-transaction", flag, &in_transaction},
};

Value table_name(const Sighting& seen) { return seen.table->name.name; }
Value table_database(const Sighting& seen) { return seen.table->name.schema; }

/// A count, or that there is none, which a table seen in part does not tell.
template <class Count> Value if_complete(const Table& table, Count count) {
    return table.complete ? Value{count} : Value{};
}

Value column_names(const Sighting& seen) {
    if (!seen.table->complete) return {};
    std::vector<std::string_view> names;
    for (const Column& column : seen.table->columns) names.push_back(column.name);
    return fmt::format("{}", fmt::join(names, ", "));
}

constexpr Attribute of_tables[] = {
    {"name", text, &table_name},
    {"database", text, &table_database},
    {"engine", text, [](const Sighting& seen) { return known(seen.table->engine); }},
    {"charset", text, [](const Sighting& seen) { return known(seen.table->charset); }},
    {"collation", text, [](const Sighting& seen) { return known(seen.table->collation); }},
    {"comment", text, [](const Sighting& seen) { return Value{seen.table->comment}; }, true},
    {"temporary", flag, [](const Sighting& seen) { return Value{seen.table->temporary}; }},
    {"partitioned", flag,
     [](const Sighting& seen) { return Value{seen.table->partitions != nullptr}; }},
    {"primary-key", flag,
     [](const Sighting& seen) {
         return if_complete(*seen.table, seen.table->primary_key() != nullptr);
     }},
    {"columns", number,
     [](const Sighting& seen) {
         return if_complete(*seen.table, std::ssize(seen.table->columns));
     }},
    {"indexes", number,
     [](const Sighting& seen) {
         return if_complete(*seen.table, std::ssize(seen.table->indexes));
     }},
    {"column-names", text, &column_names, true},
};

std::string full_type(const Sighting& seen) { return describe(seen.column->type, seen.dialect); }

Value type_word(const Sighting& seen) {
    const std::string type = full_type(seen);
    return type.substr(0, type.find_first_of("( "));
}

Value column_default(const Sighting& seen) {
    return seen.column->default_value ? canonical(*seen.column->default_value) : std::string{};
}

Value in_primary_key(const Sighting& seen) {
    const Index* key = seen.table->primary_key();
    if (key == nullptr) return if_complete(*seen.table, false);
    return std::ranges::any_of(key->parts, [&](const KeyPart& part) {
        return equal_names(part.column, seen.column->name);
    });
}

constexpr Attribute of_columns[] = {
    {"name", text, [](const Sighting& seen) { return Value{seen.column->name}; }},
    {"table", text, &table_name},
    {"database", text, &table_database},
    {"type", text, &type_word},
    {"full-type", text, [](const Sighting& seen) { return Value{full_type(seen)}; }},
    {"length", number,
     [](const Sighting& seen) {
         return seen.column->type.length ? count_of(*seen.column->type.length) : Value{};
     }},
    {"unsigned", flag, [](const Sighting& seen) { return Value{seen.column->type.is_unsigned}; }},
    {"nullable", flag, [](const Sighting& seen) { return Value{seen.column->nullable}; }},
    {"has-default", flag,
     [](const Sighting& seen) { return Value{seen.column->default_value != nullptr}; }},
    {"default", text, &column_default, true},
    {"auto-increment", flag,
     [](const Sighting& seen) { return Value{seen.column->auto_increment}; }},
    {"generated", flag,
     [](const Sighting& seen) { return Value{seen.column->generation != nullptr}; }},
    {"visible", flag, [](const Sighting& seen) { return Value{seen.column->visible}; }},
    {"in-primary-key", flag, &in_primary_key},
    {"comment", text, [](const Sighting& seen) { return Value{seen.column->comment}; }, true},
    {"charset", text, [](const Sighting& seen) { return known(seen.column->type.charset); }},
    {"collation", text, [](const Sighting& seen) { return known(seen.column->type.collation); }},
};

Value index_kind(const Sighting& seen) {
    constexpr std::string_view kinds[] = {"primary", "unique", "plain", "fulltext", "spatial"};
    return std::string(kinds[static_cast<std::size_t>(seen.index->kind)]);
}

constexpr Attribute of_indexes[] = {
    {"name", text, [](const Sighting& seen) { return Value{seen.index->name}; }},
    {"table", text, &table_name},
    {"database", text, &table_database},
    {"kind", text, &index_kind},
    {"columns", text, [](const Sighting& seen) { return Value{describe(seen.index->parts)}; },
     true},
    {"parts", number, [](const Sighting& seen) { return count_of(seen.index->parts.size()); }},
    {"visible", flag, [](const Sighting& seen) { return Value{seen.index->visible}; }},
    {"comment", text, [](const Sighting& seen) { return Value{seen.index->comment}; }, true},
};

/// An action not written is NO ACTION (MySQL 8.0 manual, 15.1.20.5 "FOREIGN KEY Constraints").
Value action(const std::optional<ReferenceOption>& option) {
    constexpr std::string_view words[] = {"restrict", "cascade", "set null", "no action",
                                          "set default"};
    return std::string(
        words[static_cast<std::size_t>(option.value_or(ReferenceOption::no_action))]);
}

Value joined(const std::vector<std::string>& names) {
    return fmt::format("{}", fmt::join(names, ", "));
}

constexpr Attribute of_foreign_keys[] = {
    {"name", text, [](const Sighting& seen) { return Value{seen.foreign_key->name}; }},
    {"table", text, &table_name},
    {"database", text, &table_database},
    {"columns", text, [](const Sighting& seen) { return joined(seen.foreign_key->columns); }, true},
    {"references", text,
     [](const Sighting& seen) { return Value{seen.foreign_key->referenced_table.name}; }},
    {"references-database", text,
     [](const Sighting& seen) { return Value{seen.foreign_key->referenced_table.schema}; }},
    {"referenced-columns", text,
     [](const Sighting& seen) { return joined(seen.foreign_key->referenced_columns); }, true},
    {"on-delete", text, [](const Sighting& seen) { return action(seen.foreign_key->on_delete); }},
    {"on-update", text, [](const Sighting& seen) { return action(seen.foreign_key->on_update); }},
};

constexpr Attribute of_checks[] = {
    {"name", text, [](const Sighting& seen) { return Value{seen.check->name}; }},
    {"table", text, &table_name},
    {"database", text, &table_database},
    {"expression", text,
     [](const Sighting& seen) { return Value{canonical(*seen.check->expression)}; }, true},
    {"enforced", flag, [](const Sighting& seen) { return Value{seen.check->enforced}; }},
};

Value object_name(const Sighting& seen) { return seen.object->name.name; }
Value object_database(const Sighting& seen) { return seen.object->name.schema; }

/// A characteristic not written is DEFINER (MySQL 8.0 manual, 27.6 "Stored Object Access Control").
Value sql_security(const Sighting& seen) {
    const Lookup<View> view = seen.step.after.view(seen.object->name);
    if (!view || !view->definition) return {};
    const std::string& written = view->definition->sql_security;
    return folded(written.empty() ? "DEFINER" : written);
}

Value trigger_table(const Sighting& seen) {
    const Lookup<Trigger> trigger = seen.step.after.trigger(seen.object->name);
    return trigger ? Value{trigger->table.name} : Value{};
}

Value routine_kind(const Sighting& seen) {
    return std::string(seen.object->type == ObjectType::function ? "function" : "procedure");
}

constexpr Attribute of_views[] = {{"name", text, &object_name},
                                  {"database", text, &object_database},
                                  {"sql-security", text, &sql_security},
                                  {"text", text, &statement_text, true}};
constexpr Attribute of_triggers[] = {{"name", text, &object_name},
                                     {"database", text, &object_database},
                                     {"table", text, &trigger_table},
                                     {"text", text, &statement_text, true}};
constexpr Attribute of_routines[] = {{"name", text, &object_name},
                                     {"database", text, &object_database},
                                     {"kind", text, &routine_kind},
                                     {"text", text, &statement_text, true}};
constexpr Attribute of_events[] = {{"name", text, &object_name},
                                   {"database", text, &object_database},
                                   {"text", text, &statement_text, true}};

struct ObjectSubject {
    std::string_view name;
    std::span<const Attribute> attributes;
};
constexpr ObjectSubject objects[] = {{"table", of_tables},     {"column", of_columns},
                                     {"index", of_indexes},    {"foreign-key", of_foreign_keys},
                                     {"check", of_checks},     {"view", of_views},
                                     {"trigger", of_triggers}, {"routine", of_routines},
                                     {"event", of_events}};

bool is_statement(std::string_view subject) {
    return subject == "statement" ||
           (!subject.empty() &&
            std::ranges::find(statement_kinds, subject) != statement_kinds.end());
}

std::string_view word_for(ObjectType type) {
    switch (type) {
    case ObjectType::view:
        return "view";
    case ObjectType::trigger:
        return "trigger";
    case ObjectType::procedure:
    case ObjectType::function:
        return "routine";
    case ObjectType::event:
        return "event";
    }
    return {};
}

/// Sights the parts of tables and the objects that changes made.
struct ChangeSights {
    std::string_view subject;
    const Sighting& base;
    const std::function<void(const Sighting&)>& look;

    void table(const TablePtr& table, Span span) const {
        if (subject != "table" || !table) return;
        Sighting seen = base;
        seen.span = span;
        seen.table = table.get();
        look(seen);
    }

    template <class Part>
    void part(std::string_view kind, const Part* Sighting::*member, const TablePtr& table,
              const Part* made, Span span) const {
        if (subject != kind || !table || made == nullptr) return;
        Sighting seen = base;
        seen.span = span;
        seen.table = table.get();
        seen.*member = made;
        look(seen);
    }

    template <class Part>
    void parts(std::string_view kind, const Part* Sighting::*member, const TablePtr& table,
               const std::vector<Part>& made, Span span) const {
        for (const Part& each : made)
            part(kind, member, table, &each,
                 each.declared_at.file == span.file && each.declared_at.end > each.declared_at.begin
                     ? each.declared_at
                     : span);
    }

    void column(const TablePtr& table, const Column* made, Span span) const {
        if (made != nullptr && made->defined) part("column", &Sighting::column, table, made, span);
    }

    void operator()(const TableCreated& made) const {
        if (!made.after) return;
        const Span name = made.after->declared_at;
        table(made.after, name);
        parts("column", &Sighting::column, made.after, made.after->columns, name);
        parts("index", &Sighting::index, made.after, made.after->indexes, name);
        parts("foreign-key", &Sighting::foreign_key, made.after, made.after->foreign_keys, name);
        parts("check", &Sighting::check, made.after, made.after->checks, name);
    }
    void operator()(const TableRenamed& made) const { table(made.after, made.span); }
    void operator()(const TableOptionChanged& made) const { table(made.after, made.span); }
    void operator()(const CharsetConverted& made) const { table(made.after, made.span); }
    void operator()(const ColumnAdded& made) const { column(made.after, &made.column, made.span); }
    void operator()(const ColumnChanged& made) const { column(made.after, &made.to, made.span); }
    void operator()(const ColumnRenamed& made) const {
        if (made.after) column(made.after, made.after->find_column(made.to), made.span);
    }
    void operator()(const IndexAdded& made) const {
        part("index", &Sighting::index, made.after, &made.index, made.span);
    }
    void operator()(const IndexRenamed& made) const {
        if (made.after)
            part("index", &Sighting::index, made.after, made.after->find_index(made.to), made.span);
    }
    void operator()(const ForeignKeyAdded& made) const {
        part("foreign-key", &Sighting::foreign_key, made.after, &made.foreign_key, made.span);
    }
    void operator()(const CheckAdded& made) const {
        part("check", &Sighting::check, made.after, &made.check, made.span);
    }
    void operator()(const ObjectCreated& made) const {
        if (subject != word_for(made.type)) return;
        Sighting seen = base;
        seen.span = made.span;
        seen.object = &made;
        look(seen);
    }
    template <class Other> void operator()(const Other&) const {}
};

} // namespace

std::vector<std::string_view> subjects() {
    std::vector<std::string_view> words{"statement"};
    for (const ObjectSubject& object : objects) words.push_back(object.name);
    std::ranges::copy_if(statement_kinds, std::back_inserter(words),
                         [](std::string_view kind) { return !kind.empty(); });
    return words;
}

std::span<const Attribute> attributes_of(std::string_view subject) {
    if (is_statement(subject)) return of_statements;
    const auto found = std::ranges::find(objects, subject, &ObjectSubject::name);
    return found == std::end(objects) ? std::span<const Attribute>{} : found->attributes;
}

void for_each_sighting(std::string_view subject, const Step& step, const Dialect& dialect,
                       const SourceSet& sources, const std::function<void(const Sighting&)>& look) {
    const Sighting base{step, dialect, sources, step.statement.span};
    if (is_statement(subject)) {
        const std::string_view kind = statement_kinds[step.statement.node.index()];
        if (!kind.empty() && (subject == "statement" || subject == kind)) look(base);
        return;
    }
    const ChangeSights sights{subject, base, look};
    for (const Change& change : step.changes) std::visit(sights, change);
}

} // namespace lintel::rules
