#include "cli/commands/schema.hpp"

#include "analyzer/catalog/canonical.hpp"
#include "analyzer/catalog/show_create.hpp"
#include "cli/output.hpp"
#include "cli/schema_json.hpp"
#include "cli/schema_run.hpp"

#include <fmt/format.h>

#include <string>
#include <vector>

namespace lintel {
namespace {

std::string qualified(const ObjectName& name, const std::string& in_use) {
    return name.schema.empty() || name.schema == in_use
               ? quoted_name(name.name)
               : quoted_name(name.schema) + "." + quoted_name(name.name);
}

/// From a program's name to the end of its body, as it was written.
std::string_view written(const SchemaRun& run, Span name, const ast::Statement& body) {
    return run.sources[name.file].text({name.file, name.begin, body.span.end});
}

std::string_view name_of(ast::TriggerTime time) {
    return time == ast::TriggerTime::before ? "BEFORE" : "AFTER";
}

std::string_view name_of(ast::TriggerEvent event) {
    constexpr std::string_view names[] = {"INSERT", "UPDATE", "DELETE"};
    return names[static_cast<std::size_t>(event)];
}

/// Statements that hold others, for the `mysql` client.
std::string delimited(const std::vector<std::string>& programs) {
    if (programs.empty()) return {};
    return fmt::format("DELIMITER ;;\n{};;\nDELIMITER ;\n\n", fmt::join(programs, ";;\n\n"));
}

template <class Routines>
std::string create_routines(const SchemaRun& run, const Routines& routines) {
    std::vector<std::string> programs;
    routines.for_each([&](const ObjectName&, const auto& routine) {
        if (!routine || !routine->definition || !routine->definition->body) return;
        programs.push_back(
            fmt::format("CREATE {} {}", routine->function ? "FUNCTION" : "PROCEDURE",
                        written(run, routine->declared_at, *routine->definition->body)));
    });
    return delimited(programs);
}

std::string create_triggers(const SchemaRun& run, const std::string& in_use) {
    std::vector<std::string> programs;
    run.simulation.catalog.triggers.for_each([&](const ObjectName& name, const auto& trigger) {
        if (!trigger || !trigger->definition || !trigger->definition->body) return;
        const ast::CreateTrigger& definition = *trigger->definition;
        programs.push_back(fmt::format(
            "CREATE TRIGGER {} {} {} ON {} FOR EACH ROW {}", qualified(name, in_use),
            name_of(definition.time), name_of(definition.event), qualified(trigger->table, in_use),
            run.sources[definition.body->span.file].text(definition.body->span)));
    });
    return delimited(programs);
}

std::string create_events(const SchemaRun& run) {
    std::vector<std::string> programs;
    run.simulation.catalog.events.for_each([&](const ObjectName&, const auto& event) {
        if (!event || !event->definition || !event->definition->body) return;
        programs.push_back(fmt::format("CREATE EVENT {}",
                                       written(run, event->declared_at, *event->definition->body)));
    });
    return delimited(programs);
}

/// In an order in which the server takes it: views may call functions.
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
    out += create_routines(run, catalog.functions);
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
    out += create_routines(run, catalog.procedures);
    out += create_triggers(run, in_use);
    out += create_events(run);
    return out;
}

} // namespace

int schema(const SchemaOptions& options) {
    const SchemaRun run = run_schema(options);
    write_result(options.format == "json" ? schema_json(run) : as_sql(run), options.output);
    return finish(run);
}

} // namespace lintel
