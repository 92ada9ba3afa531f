#include "analyzer/resolve/resolve.hpp"

#include "analyzer/resolve/name_resolver.hpp"
#include "analyzer/resolve/program_walk.hpp"

#include <algorithm>

namespace lintel {
namespace {

/// The server opens all tables before it looks at columns, so that a missing table is said first.
void put_in_order(Resolution& names) {
    std::ranges::stable_partition(names.problems,
                                  [](const ServerError& error) { return error.number == 1146; });
}

Relation row_of(const ObjectName& table, std::string alias, const Catalog& catalog) {
    return {.alias = std::move(alias),
            .schema = {},
            .object = table,
            .table = catalog.find_table(table)};
}

} // namespace

Resolution resolve(const ast::Statement& statement, std::string_view database,
                   const Catalog& catalog) {
    Resolution names;
    ProgramNames none;
    ProgramWalk(catalog, database, none, names).statement(statement);
    put_in_order(names);
    return names;
}

ResolvedView resolve(const ast::CreateView& view, std::string_view database, const Catalog& catalog,
                     const TypeSettings* types) {
    ResolvedView result;
    if (!view.query) return result;
    NameResolver resolver(catalog, database, result.names, nullptr, types);
    result.yields = resolver.query(*view.query);
    put_in_order(result.names);
    std::vector<OutputColumn>& columns = result.yields.columns;
    const auto refuse = [&](ErrorNumber number, Span span, std::string message) {
        result.names.problems.push_back({number, span, std::move(message)});
    };
    if (!result.names.variables.empty())
        refuse(1351, result.names.variables.front(), "a view cannot read a variable");
    for (const Reference& reference : result.names.references)
        if (const TablePtr table = catalog.find_table(reference.object);
            reference.kind == Reference::Kind::relation && table && table->temporary)
            refuse(1352, reference.span,
                   fmt::format("a view cannot read temporary table `{}`", table->name.name));
    if (view.duality && columns.size() == 1) columns.front().name = "data";
    if (!view.columns.empty()) {
        if (result.yields.known && columns.size() != view.columns.size())
            refuse(1353, cover(view.columns.front().span, view.columns.back().span),
                   fmt::format("{} names for the {} columns of the query", view.columns.size(),
                               columns.size()));
        columns.resize(view.columns.size());
        result.yields.known = true;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            columns[i].name = view.columns[i].text;
            columns[i].span = view.columns[i].span;
        }
    }
    for (std::size_t i = 0; i < columns.size(); ++i)
        for (std::size_t before = 0; before < i; ++before)
            if (!columns[i].name.empty() && equal_names(columns[i].name, columns[before].name)) {
                refuse({1060, Refused::output_column}, columns[i].span,
                       fmt::format("the view would have two columns `{}`", columns[i].name));
                return result;
            }
    return result;
}

Resolution resolve(const Trigger& trigger, const Catalog& catalog) {
    Resolution names;
    if (!trigger.definition || !trigger.definition->body) return names;
    ProgramNames program;
    program.in_trigger = true;
    program.after_row = trigger.definition->time == ast::TriggerTime::after;
    if (trigger.definition->event != ast::TriggerEvent::delete_)
        program.new_row = row_of(trigger.table, "NEW", catalog);
    if (trigger.definition->event != ast::TriggerEvent::insert)
        program.old_row = row_of(trigger.table, "OLD", catalog);
    ProgramWalk(catalog, trigger.name.schema, program, names).statement(*trigger.definition->body);
    return names;
}

Resolution resolve(const Routine& routine, const Catalog& catalog) {
    Resolution names;
    if (!routine.definition || !routine.definition->body) return names;
    ProgramNames program;
    for (const ast::RoutineParameter& parameter : routine.definition->parameters)
        program.variables.push_back(parameter.name.text);
    ProgramWalk(catalog, routine.name.schema, program, names).statement(*routine.definition->body);
    return names;
}

Resolution resolve(const Event& event, const Catalog& catalog) {
    Resolution names;
    if (!event.definition || !event.definition->body) return names;
    ProgramNames program;
    ProgramWalk(catalog, event.name.schema, program, names).statement(*event.definition->body);
    return names;
}

Resolution resolve(const ast::Expression& expression, const TablePtr& table,
                   const Catalog& catalog) {
    Resolution names;
    const Scope scope = NameResolver::scope_of(table);
    NameResolver(catalog, table->name.schema, names).expression(expression, scope);
    return names;
}

} // namespace lintel
