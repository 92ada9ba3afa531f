#include "cli/commands/schema.hpp"

#include "analyzer/catalog/canonical.hpp"
#include "analyzer/catalog/default_text.hpp"
#include "analyzer/catalog/show_create.hpp"
#include "cli/output.hpp"
#include "cli/schema_run.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace lintel {
namespace {

using Json = nlohmann::ordered_json;

/// The form of `--format json`; raised when a field changes its meaning.
constexpr int json_version = 1;

std::string qualified(const ObjectName& name, const std::string& in_use) {
    return name.schema.empty() || name.schema == in_use
               ? quoted_name(name.name)
               : quoted_name(name.schema) + "." + quoted_name(name.name);
}

std::string as_sql(const SchemaRun& run) {
    const Catalog& catalog = run.simulation.catalog;
    std::string out;
    std::string in_use;
    catalog.tables.for_each([&](const ObjectName& name, const TablePtr& table) {
        if (!table || table->temporary) return;
        if (name.schema != in_use) out += fmt::format("USE {};\n\n", quoted_name(name.schema));
        in_use = name.schema;
        if (!table->complete) out += "-- not all of this table is known\n";
        out += show_create(*table, run.simulation.dialect) + ";\n\n";
    });
    catalog.views.for_each([&](const ObjectName& name, const auto& view) {
        if (!view || !view->definition->query) return;
        std::string columns;
        for (const ast::Identifier& column : view->definition->columns)
            columns += (columns.empty() ? " (" : ", ") + quoted_name(column.text);
        if (!columns.empty()) columns += ')';
        out += fmt::format(
            "CREATE VIEW {}{} AS {};\n\n", qualified(name, in_use), columns,
            run.sources[view->definition->query->span.file].text(view->definition->query->span));
    });
    return out;
}

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
        json["foreign_keys"].push_back({{"name", key.name},
                                        {"columns", key.columns},
                                        {"references",
                                         {{"database", key.referenced_table.schema},
                                          {"table", key.referenced_table.name},
                                          {"columns", key.referenced_columns}}}});
    for (const CheckConstraint& check : table.checks)
        json["checks"].push_back({{"name", check.name},
                                  {"expression", canonical(*check.expression)},
                                  {"enforced", check.enforced}});
    json["create"] = show_create(table, dialect);
    return json;
}

template <class T> Json names_of(const Catalog::Map<T>& objects) {
    Json names = Json::array();
    objects.for_each([&](const ObjectName& name, const auto& object) {
        if (object) names.push_back({{"database", name.schema}, {"name", name.name}});
    });
    return names;
}

std::string as_json(const SchemaRun& run) {
    const Catalog& catalog = run.simulation.catalog;
    Json json{{"version", json_version}, {"tables", Json::array()}};
    catalog.tables.for_each([&](const ObjectName&, const TablePtr& table) {
        if (table && !table->temporary)
            json["tables"].push_back(describe_table(*table, run.simulation.dialect));
    });
    json["views"] = names_of(catalog.views);
    json["triggers"] = names_of(catalog.triggers);
    json["procedures"] = names_of(catalog.procedures);
    json["functions"] = names_of(catalog.functions);
    json["events"] = names_of(catalog.events);
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace

int schema(const SchemaOptions& options) {
    const SchemaRun run = run_schema(options);
    write_result(options.format == "json" ? as_json(run) : as_sql(run), options.output);
    return finish(run);
}

} // namespace lintel
