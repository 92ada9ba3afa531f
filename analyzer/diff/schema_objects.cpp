#include "analyzer/diff/schema_objects.hpp"

#include "analyzer/catalog/canonical.hpp"
#include "analyzer/diff/definition.hpp"
#include "analyzer/resolve/resolve.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace lintel {
namespace {

std::string charset_text(const Database& database) {
    if (database.charset.empty()) return {};
    return fmt::format(" DEFAULT CHARACTER SET {} COLLATE {}", database.charset,
                       database.collation);
}

/// Why a server would not make the view as it is: a view outlives what it reads.
std::string why_not(const View& view, const Catalog& catalog) {
    const ResolvedView now = resolve(*view.definition, view.database, catalog);
    if (!now.names.problems.empty())
        return "a server would refuse to make it: " + now.names.problems.front().message;
    for (const Reference& one : now.names.references)
        if (one.kind == Reference::Kind::relation)
            if (const auto other = catalog.view(one.object); other.known())
                if (const std::string reason = why_not(*other, catalog); !reason.empty())
                    return fmt::format("view `{}` that it reads cannot be made as it is",
                                       one.object.name);
    const bool same = !view.yields || !view.yields->known || !now.yields.known ||
                      std::ranges::equal(view.yields->columns, now.yields.columns,
                                         [](const OutputColumn& a, const OutputColumn& b) {
                                             return equal_names(a.name, b.name);
                                         });
    return same ? std::string{}
                : "it was made when its `*` stood for other columns than it would now";
}

} // namespace

ObjectStatements::ObjectStatements(const Comparison& comparison, const SchemaSide& from,
                                   const SchemaSide& to, bool qualified, SchemaChange& change)
    : comparison_(comparison), from_(from), to_(to), qualified_(qualified), change_(change) {
    for (const DatabaseDifference& database : comparison.databases)
        if (!database.to) dropped_databases_.insert(database.name);
}

void ObjectStatements::add(const ObjectName& object, std::string sql, bool holds_statements) {
    change_.statements.push_back({std::move(sql), object, holds_statements});
}

void ObjectStatements::create_databases() {
    for (const DatabaseDifference& database : comparison_.databases) {
        if (!database.to) continue;
        const std::string options = charset_text(*database.to);
        if (!database.from)
            add({database.name, {}},
                fmt::format("CREATE DATABASE {}{}", quoted_name(database.name), options));
        else if (!options.empty())
            add({database.name, {}},
                fmt::format("ALTER DATABASE {}{}", quoted_name(database.name), options));
    }
}

void ObjectStatements::drop_dependents() {
    for (const auto& trigger : comparison_.triggers)
        if (trigger.from && !goes_with_database(trigger.name))
            add(trigger.name, fmt::format("DROP TRIGGER {}", name_text(trigger.name, qualified_)));
    for (const auto& view : comparison_.views)
        if (view.from && !view.to && !goes_with_database(view.name))
            add(view.name, fmt::format("DROP VIEW {}", name_text(view.name, qualified_)));
    for (const auto& event : comparison_.events)
        if (event.from && !goes_with_database(event.name) && (!event.to || !event.to_text.empty()))
            add(event.name, fmt::format("DROP EVENT {}", name_text(event.from->name, qualified_)));
}

void ObjectStatements::drop_databases() {
    for (const std::string& database : dropped_databases_)
        add({database, {}}, fmt::format("DROP DATABASE {}", quoted_name(database)));
}

template <class T>
void ObjectStatements::create_programs(const std::vector<ObjectDifference<T>>& programs,
                                       std::string_view kind) {
    for (const auto& program : programs) {
        if (program.to && program.to_text.empty()) {
            change_.unwritten.push_back({program.name, "its text is not known"});
            continue;
        }
        if (program.from && !goes_with_database(program.name) && !std::is_same_v<T, Event>)
            add(program.name,
                fmt::format("DROP {} {}", kind == "function" ? "FUNCTION" : "PROCEDURE",
                            name_text(program.from->name, qualified_)));
        if (program.to)
            add(program.name, create_statement(*program.to, to_.sources, qualified_), true);
    }
}

void ObjectStatements::create_view(const ObjectDifference<View>& difference) {
    const View& view = *difference.to;
    std::string sql = create_statement(view, to_.sources, qualified_);
    if (sql.empty()) return change_.unwritten.push_back({difference.name, "its text is not known"});
    if (const std::string reason = why_not(view, to_.catalog); !reason.empty())
        return change_.unwritten.push_back({difference.name, reason});
    if (difference.from) sql.replace(0, 6, "CREATE OR REPLACE");
    if (qualified_ && !view.database.empty() && view.database != in_use_) {
        in_use_ = view.database;
        add({in_use_, {}}, fmt::format("USE {}", quoted_name(in_use_)));
    }
    add(difference.name, std::move(sql));
}

/// Depth first, each view after those it reads; the way is kept here, since views can be many.
void ObjectStatements::create_views() {
    std::map<ObjectName, const ObjectDifference<View>*> waiting;
    for (const auto& view : comparison_.views)
        if (view.to) waiting[view.name] = &view;
    struct Open {
        const ObjectDifference<View>* view;
        std::vector<ObjectName> needs;
    };
    const auto open = [&](std::vector<Open>& way, const ObjectName& name) {
        const auto found = waiting.find(name);
        if (found == waiting.end()) return;
        Open next{found->second, {}};
        waiting.erase(found);
        const Resolution names =
            resolve(*next.view->to->definition, next.view->to->database, to_.catalog).names;
        for (const Reference& one : names.references)
            if (one.kind == Reference::Kind::relation) next.needs.push_back(one.object);
        way.push_back(std::move(next));
    };
    for (const auto& view : comparison_.views) {
        std::vector<Open> way;
        open(way, view.name);
        while (!way.empty()) {
            if (way.back().needs.empty()) {
                create_view(*way.back().view);
                way.pop_back();
                continue;
            }
            const ObjectName need = way.back().needs.back();
            way.back().needs.pop_back();
            open(way, need);
        }
    }
}

/// In the order in which they were made, which is that in which they fire.
void ObjectStatements::create_triggers() {
    std::vector<const ObjectDifference<Trigger>*> triggers;
    for (const auto& trigger : comparison_.triggers)
        if (trigger.to) triggers.push_back(&trigger);
    std::ranges::stable_sort(triggers, {}, [](const auto* one) { return one->to->declared_at; });
    std::set<ObjectName> waiting;
    for (const auto* trigger : triggers) waiting.insert(trigger->name);
    for (const auto* trigger : triggers) {
        waiting.erase(trigger->name);
        Trigger written = *trigger->to;
        ast::CreateTrigger definition = *written.definition;
        // What it was put beside may be gone by now, or come later.
        const auto forget_missing = [&](std::optional<ast::Identifier>& beside) {
            if (!beside) return;
            const ObjectName other{trigger->name.schema, beside->text};
            const auto found = to_.catalog.trigger(other);
            if (!found.known() || waiting.contains(other) || found->table != written.table ||
                found->definition->time != definition.time ||
                found->definition->event != definition.event)
                beside.reset();
        };
        forget_missing(definition.follows);
        forget_missing(definition.precedes);
        written.definition = std::make_shared<const ast::CreateTrigger>(std::move(definition));
        const Resolution names = resolve(written, to_.catalog);
        if (!names.row_problems.empty()) {
            change_.unwritten.push_back({trigger->name, "a server would refuse to make it: " +
                                                            names.row_problems.front().message});
            continue;
        }
        add(trigger->name, create_statement(written, to_.sources, qualified_), true);
    }
}

void ObjectStatements::create() {
    create_programs(comparison_.functions, "function");
    create_programs(comparison_.procedures, "procedure");
    create_views();
    create_triggers();
    create_programs(comparison_.events, "event");
}

} // namespace lintel
