#include "tests/server/comparison.hpp"

#include "analyzer/catalog/canonical.hpp"
#include "analyzer/catalog/show_create.hpp"
#include "analyzer/catalog/table_builder.hpp"
#include "tests/server/known_differences.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace lintel::live {
namespace {

/// Statements whose failure depends on the schema alone; others meet rows.
bool is_data_definition(const ast::Statement& statement) {
    return !std::holds_alternative<ast::Insert>(statement.node) &&
           !std::holds_alternative<ast::Update>(statement.node) &&
           !std::holds_alternative<ast::Delete>(statement.node) &&
           !std::holds_alternative<ast::Select>(statement.node) &&
           !std::holds_alternative<ast::Call>(statement.node) &&
           !std::holds_alternative<ast::Unmodelled>(statement.node);
}

/// Statements that run others, which Lintel does not follow.
bool runs_others(const ast::Statement& statement) {
    const auto* other = std::get_if<ast::Unmodelled>(&statement.node);
    return std::holds_alternative<ast::Call>(statement.node) ||
           (other != nullptr && other->words.starts_with("EXECUTE"));
}

/// The next AUTO_INCREMENT depends on the rows.
std::string without_counter(std::string text) {
    const std::size_t at = text.rfind(" AUTO_INCREMENT=");
    if (at == text.npos || text.find('\n', at) < text.rfind("\n)")) return text;
    std::size_t end = at + sizeof(" AUTO_INCREMENT=") - 1;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
    return text.erase(at, end - at);
}

std::string full_name(const ObjectName& name) { return name.schema + "." + name.name; }

/// The tables a step touched.
std::set<ObjectName> touched(const Step& step) {
    std::set<ObjectName> names;
    for (const Change& change : step.changes)
        std::visit(
            [&](const auto& one) {
                if constexpr (requires { one.after->name; })
                    if (one.after) names.insert(one.after->name);
            },
            change);
    return names;
}

} // namespace

void Comparison::start(const std::string& chain) {
    chain_ = chain;
    sql_.clear();
    uncertain_ = diverged_ = false;
    connection_.reset();
    connection_.run("SET foreign_key_checks = 0");
    for (const auto& row : connection_.run("SHOW DATABASES").rows)
        if (!is_system_database(row.at(0)))
            connection_.run("DROP DATABASE " + quoted_name(row.at(0)));
    connection_.run("SET foreign_key_checks = 1");
    connection_.run("CREATE DATABASE test");
    connection_.run("USE test");
    lintel_ = SimulatedServer(dialect_);
}

bool Comparison::differ(std::string server, std::string lintel) {
    Difference difference{chain_, sql_, std::move(server), std::move(lintel), before_};
    if (uncertain_)
        ++tally_.explained["after CALL or a prepared statement, which may have done anything"];
    else if (diverged_)
        ++tally_.explained["after an explained difference in its chain"];
    else if (const std::string_view reason = known_reason(difference); !reason.empty()) {
        ++tally_.explained[reason];
        diverged_ = true;
    } else
        tally_.differences.push_back(std::move(difference));
    return false;
}

bool Comparison::run(const std::string& sql) {
    sql_ = sql;
    ++tally_.statements;
    const Answer answer = connection_.run(sql);
    const Step step = lintel_.step(sql);
    uncertain_ = uncertain_ || runs_others(step.statement);
    before_.clear();
    if (const auto* alter = std::get_if<ast::AlterTable>(&step.statement.node))
        if (const TablePtr table =
                step.before.find_table(resolved_name(alter->table, step.session)))
            before_ = show_create(*table, dialect_);
    const auto ours = static_cast<unsigned>(lintel_.error());
    if (ours != answer.error) {
        // What rows do is not simulated; that the schema allows the statement was right.
        if (ours == 0 && !is_data_definition(step.statement)) return true;
        return differ(
            answer.error == 0 ? "succeeds" : fmt::format("{} {}", answer.error, answer.message),
            ours == 0
                ? "succeeds"
                : fmt::format("{} {}", ours, step.errors.empty() ? "" : step.errors[0].message));
    }
    if (answer.error != 0) {
        ++tally_.refused;
        // The old table is gone when the new one is refused, or not: that depends on the mistake.
        return !folded(sql).starts_with("create or replace table");
    }
    for (const ObjectName& name : touched(step))
        if (!same_table(name)) return false;
    return true;
}

bool Comparison::same_table(const ObjectName& name) {
    const TablePtr table = lintel_.catalog().find_table(name);
    if (!table) return true;
    ++tally_.tables;
    const Answer answer = connection_.run(
        fmt::format("SHOW CREATE TABLE {}.{}", quoted_name(name.schema), quoted_name(name.name)));
    const std::string server =
        answer.error != 0 ? answer.message : without_counter(answer.rows.at(0).at(1));
    const std::string ours = without_counter(show_create(*table, dialect_));
    return server == ours || differ(server, ours);
}

bool Comparison::same_names(std::string_view what, const std::string& query,
                            const std::set<std::string>& ours) {
    std::set<std::string> theirs;
    for (const auto& row : connection_.run(query).rows) theirs.insert(row.at(0));
    if (theirs == ours) return true;
    return differ(fmt::format("{}: {}", what, fmt::join(theirs, ", ")),
                  fmt::format("{}: {}", what, fmt::join(ours, ", ")));
}

bool Comparison::finish() {
    const Catalog& catalog = lintel_.catalog();
    std::set<std::string> tables, views, triggers, routines, events, columns, keys;
    bool same = true;
    catalog.tables.for_each([&](const ObjectName& name, const TablePtr& table) {
        if (!table || is_system_database(name.schema)) return;
        if (table->temporary) {
            if (const auto* hidden = catalog.hidden.find(name); hidden != nullptr && *hidden)
                tables.insert(full_name(name));
            return;
        }
        tables.insert(full_name(name));
        for (const ForeignKey& key : table->foreign_keys)
            keys.insert(fmt::format("{}.{} {} {}", name.schema, name.name, key.name,
                                    full_name(key.referenced_table)));
        same = same && same_table(name);
    });
    if (!same) return false;
    catalog.views.for_each([&](const ObjectName& name, const auto& view) {
        if (!view) return;
        views.insert(full_name(name));
        if (!view->yields || !view->yields->known) return;
        for (const OutputColumn& column : view->yields->columns)
            if (!column.name.empty()) columns.insert(full_name(name) + "." + column.name);
    });
    catalog.triggers.for_each([&](const ObjectName& name, const auto& trigger) {
        if (trigger) triggers.insert(full_name(name) + " on " + trigger->table.name);
    });
    catalog.procedures.for_each([&](const ObjectName& name, const auto& routine) {
        if (routine) routines.insert("procedure " + folded(full_name(name)));
    });
    catalog.functions.for_each([&](const ObjectName& name, const auto& routine) {
        if (routine) routines.insert("function " + folded(full_name(name)));
    });
    catalog.events.for_each([&](const ObjectName& name, const auto& event) {
        if (event) events.insert(full_name(name));
    });
    const std::string ours_only =
        "NOT IN ('information_schema', 'mysql', 'performance_schema', 'sys')";
    return same_names("tables",
                      "SELECT CONCAT(table_schema, '.', table_name) FROM information_schema.tables "
                      "WHERE table_type = 'BASE TABLE' AND table_schema " +
                          ours_only,
                      tables) &&
           same_names(
               "foreign keys",
               "SELECT CONCAT(constraint_schema, '.', table_name, ' ', constraint_name, ' ', "
               "unique_constraint_schema, '.', referenced_table_name) FROM "
               "information_schema.referential_constraints WHERE constraint_schema " +
                   ours_only,
               keys) &&
           same_names("views",
                      "SELECT CONCAT(table_schema, '.', table_name) FROM information_schema.tables "
                      "WHERE table_type = 'VIEW' AND table_schema " +
                          ours_only,
                      views) &&
           same_names(
               "triggers",
               "SELECT CONCAT(trigger_schema, '.', trigger_name, ' on ', event_object_table) "
               "FROM information_schema.triggers WHERE trigger_schema " +
                   ours_only,
               triggers) &&
           same_names("routines",
                      "SELECT LOWER(CONCAT(routine_type, ' ', routine_schema, '.', routine_name)) "
                      "FROM information_schema.routines WHERE routine_schema " +
                          ours_only,
                      routines) &&
           same_names("events",
                      "SELECT CONCAT(event_schema, '.', event_name) FROM "
                      "information_schema.events WHERE event_schema " +
                          ours_only,
                      events);
}

} // namespace lintel::live
