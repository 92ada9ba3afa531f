#include "cli/schema_json.hpp"

#include "analyzer/catalog/canonical.hpp"
#include "analyzer/catalog/default_text.hpp"
#include "analyzer/catalog/show_create.hpp"
#include "cli/json.hpp"

#include <nlohmann/json.hpp>

namespace lintel {
namespace {

using Json = nlohmann::ordered_json;

/// Raised when a field changes its meaning.
constexpr int json_version = 1;

Json describe_column(const Column& column, const Dialect& dialect) {
    Json json{{"name", column.name},
              {"type", describe(column.type, dialect)},
              {"nullable", column.nullable}};
    if (!column.defined) return {{"name", column.name}};
    if (!column.type.charset.empty()) {
        json["charset"] = column.type.charset;
        json["collation"] = column.type.collation;
    }
    if (const std::string value = describe_default(column, dialect); !value.empty())
        json["default"] = value;
    if (column.auto_increment) json["auto_increment"] = true;
    if (column.generation) {
        json["generated"] = canonical(column.generation->expression);
        json["stored"] = column.generation->stored;
    }
    if (!column.visible) json["visible"] = false;
    if (!column.comment.empty()) json["comment"] = column.comment;
    return json;
}

Json describe_index(const Index& index) {
    constexpr std::string_view kinds[] = {"primary", "unique", "plain", "fulltext", "spatial"};
    Json parts = Json::array();
    for (const KeyPart& part : index.parts) {
        Json one;
        if (part.expression)
            one["expression"] = canonical(*part.expression);
        else
            one["column"] = part.column;
        if (part.length) one["length"] = *part.length;
        if (part.order == Order::descending) one["descending"] = true;
        parts.push_back(std::move(one));
    }
    Json json{{"name", index.name},
              {"kind", kinds[static_cast<std::size_t>(index.kind)]},
              {"parts", std::move(parts)}};
    if (!index.visible) json["visible"] = false;
    if (!index.comment.empty()) json["comment"] = index.comment;
    return json;
}

std::string_view name_of(ast::ReferenceOption option) {
    constexpr std::string_view names[] = {"restrict", "cascade", "set null", "no action",
                                          "set default"};
    return names[static_cast<std::size_t>(option)];
}

Json describe_foreign_key(const ForeignKey& key) {
    Json json{{"name", key.name},
              {"columns", key.columns},
              {"references",
               {{"database", key.referenced_table.schema},
                {"table", key.referenced_table.name},
                {"columns", key.referenced_columns}}}};
    if (key.on_delete) json["on_delete"] = name_of(*key.on_delete);
    if (key.on_update) json["on_update"] = name_of(*key.on_update);
    return json;
}

Json describe_table(const Table& table, const Dialect& dialect) {
    Json json{
        {"database", table.name.schema}, {"name", table.name.name},      {"engine", table.engine},
        {"charset", table.charset},      {"collation", table.collation}, {"comment", table.comment},
        {"complete", table.complete},    {"columns", Json::array()},     {"indexes", Json::array()},
        {"foreign_keys", Json::array()}, {"checks", Json::array()}};
    for (const Column& column : table.columns)
        json["columns"].push_back(describe_column(column, dialect));
    for (const Index& index : table.indexes) json["indexes"].push_back(describe_index(index));
    for (const ForeignKey& key : table.foreign_keys)
        json["foreign_keys"].push_back(describe_foreign_key(key));
    for (const CheckConstraint& check : table.checks)
        json["checks"].push_back({{"name", check.name},
                                  {"expression", canonical(*check.expression)},
                                  {"enforced", check.enforced}});
    if (table.partitions)
        for (const ast::PartitionDefinition& partition : table.partitions->definitions)
            json["partitions"].push_back(partition.name.text);
    json["create"] = show_create(table, dialect);
    return json;
}

/// Views, triggers, routines and events, with the text of what they were made of.
class Describer {
public:
    explicit Describer(const SchemaRun& run) : run_(run) {}

    /// What `describe` says of each object that is there.
    template <class T> Json each(const Catalog::Map<T>& objects) const {
        Json all = Json::array();
        objects.for_each([&](const ObjectName& name, const auto& object) {
            if (!object || !object->definition) return;
            Json json{{"database", name.schema}, {"name", name.name}};
            describe(*object, json);
            all.push_back(std::move(json));
        });
        return all;
    }

private:
    const SchemaRun& run_;

    std::string_view text(Span span) const { return run_.sources[span.file].text(span); }

    void body(const std::shared_ptr<const ast::Statement>& statement, Json& json) const {
        if (statement) json["body"] = text(statement->span);
    }

    void describe(const View& view, Json& json) const {
        json["columns"] = Json::array();
        if (view.yields)
            for (const OutputColumn& column : view.yields->columns) {
                Json one{{"name", column.name}};
                if (column.type) {
                    one["type"] = lintel::describe(*column.type, run_.simulation.dialect);
                    one["nullable"] = column.nullable;
                }
                json["columns"].push_back(std::move(one));
            }
        if (view.yields) json["complete"] = view.yields->known;
        const ast::CreateView& definition = *view.definition;
        if (!definition.algorithm.empty()) json["algorithm"] = definition.algorithm;
        if (!definition.sql_security.empty()) json["sql_security"] = definition.sql_security;
        if (!definition.check_option.empty()) json["check_option"] = definition.check_option;
        if (definition.query) json["query"] = text(definition.query->span);
    }

    void describe(const Trigger& trigger, Json& json) const {
        constexpr std::string_view events[] = {"insert", "update", "delete"};
        const ast::CreateTrigger& definition = *trigger.definition;
        json["table"] = trigger.table.name;
        json["time"] = definition.time == ast::TriggerTime::before ? "before" : "after";
        json["event"] = events[static_cast<std::size_t>(definition.event)];
        if (definition.follows) json["follows"] = definition.follows->text;
        if (definition.precedes) json["precedes"] = definition.precedes->text;
        body(definition.body, json);
    }

    void describe(const Routine& routine, Json& json) const {
        constexpr std::string_view modes[] = {"in", "out", "inout"};
        const ast::CreateRoutine& definition = *routine.definition;
        json["parameters"] = Json::array();
        for (const ast::RoutineParameter& parameter : definition.parameters) {
            Json one{{"name", parameter.name.text}, {"type", text(parameter.type.span)}};
            if (!definition.function) one["mode"] = modes[static_cast<std::size_t>(parameter.mode)];
            json["parameters"].push_back(std::move(one));
        }
        if (definition.returns) json["returns"] = text(definition.returns->span);
        const ast::RoutineCharacteristics& traits = definition.characteristics;
        json["deterministic"] = traits.deterministic.value_or(false);
        if (!traits.data_access.empty()) json["data_access"] = traits.data_access;
        if (!traits.sql_security.empty()) json["sql_security"] = traits.sql_security;
        if (traits.comment) json["comment"] = *traits.comment;
        body(definition.body, json);
    }

    void describe(const Event& event, Json& json) const {
        const ast::CreateEvent& definition = *event.definition;
        if (definition.at) json["at"] = text(definition.at->span);
        if (definition.every) json["every"] = text(definition.every->span);
        if (!definition.status.empty()) json["status"] = definition.status;
        body(definition.body, json);
    }
};

} // namespace

std::string schema_json(const SchemaRun& run) {
    const Catalog& catalog = run.simulation.catalog;
    Json json{{"version", json_version}, {"tables", Json::array()}};
    catalog.tables.for_each([&](const ObjectName&, const TablePtr& table) {
        if (table && !table->temporary)
            json["tables"].push_back(describe_table(*table, run.simulation.dialect));
    });
    const Describer programs(run);
    json["views"] = programs.each(catalog.views);
    json["triggers"] = programs.each(catalog.triggers);
    json["procedures"] = programs.each(catalog.procedures);
    json["functions"] = programs.each(catalog.functions);
    json["events"] = programs.each(catalog.events);
    return json_text(json);
}

} // namespace lintel
