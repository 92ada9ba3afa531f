#include "cli/commands/diff.hpp"

#include "analyzer/diff/rename_hints.hpp"
#include "analyzer/engine/engine.hpp"
#include "cli/diff/formats.hpp"
#include "cli/error.hpp"
#include "cli/file_tree.hpp"
#include "cli/output.hpp"
#include "cli/schema_run.hpp"
#include "cli/terminal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <future>
#include <iterator>
#include <utility>

namespace lintel {
namespace {

/// What needs what is asked of the schema that is changed alone.
SchemaRun read_side(const std::string& place, const DiffOptions& options, bool changed,
                    const std::string& database = {}) {
    SchemaOptions side;
    side.paths = {place};
    side.graph = changed;
    side.config = options.config;
    side.target = options.target;
    side.whole = true;
    side.database = database;
    return run_schema(side);
}

/// The one database a side names, or nothing where it names none or several.
std::string named_database(const SchemaRun& run) {
    return database_in_use(run.simulation.catalog, run.simulation.catalog);
}
bool names_none(const SchemaRun& run) {
    bool none = true;
    run.simulation.catalog.tables.for_each([&](const ObjectName& name, const TablePtr& table) {
        none = none && (!table || name.schema.empty());
    });
    return none;
}

/// Both sides. Where one names its database and the other does not, it is the same one.
std::pair<SchemaRun, SchemaRun> read_sides(const DiffOptions& options) {
    // Reading is most of the work, and each side is read on its own; commits are read by a library
    // that is loaded for the whole process.
    const bool from_disk = !in_commit(options.from) && !in_commit(options.to);
    std::future<SchemaRun> second =
        std::async(from_disk ? std::launch::async : std::launch::deferred,
                   [&] { return read_side(options.to, options, false); });
    SchemaRun from = read_side(options.from, options, true);
    SchemaRun to = second.get();
    if (const std::string database = named_database(to); !database.empty() && names_none(from))
        from = read_side(options.from, options, true, database);
    else if (const std::string other = named_database(from); !other.empty() && names_none(to))
        to = read_side(options.to, options, false, other);
    return {std::move(from), std::move(to)};
}

std::vector<Rename> renames_asked_for(const DiffOptions& options, const std::string& database) {
    std::vector<Rename> renames;
    for (const std::string& text : options.renames) {
        const auto rename = parse_rename(text, database);
        if (!rename)
            throw Error(fmt::format("--rename {}: write it as `old_table=new_table` or "
                                    "`table.old=table.new`",
                                    text));
        renames.push_back(*rename);
    }
    return renames;
}

WordedDifference worded(const Rename& rename) {
    const std::string_view part = rename.from.empty() ? "" : "column";
    return {"table",     rename.table, part,
            rename.from, "renamed",    rename.from.empty() ? rename.table.name : rename.from,
            rename.to};
}

/// Runs the statements on the schema they begin with, as `check` would see them after it.
std::vector<JudgedStatement> judge(const std::vector<DiffStatement>& statements, SchemaRun& from,
                                   const Catalog& start, const std::string& database,
                                   const Configuration& configuration) {
    std::string script;
    for (const DiffStatement& statement : statements) script += delimited(statement);
    const SourceFile& file = from.sources.add("diff.sql", std::move(script));
    Simulation simulation;
    simulation.catalog = start;
    simulation.catalog.closed = true;
    simulation.dialect = from.simulation.dialect;
    simulation.session.sql_mode = simulation.dialect.sql_mode;
    simulation.session.database = database;
    Engine engine(configuration.rules, configuration.settings, simulation.dialect, from.sources,
                  from.graph);
    std::vector<bool> files(from.sources.size(), false);
    files.back() = true;
    engine.judge_only(std::move(files));
    std::vector<JudgedStatement> result;
    std::vector<Span> spans;
    ReadResult read = run({{&file, true}}, simulation, [&](const Step& step) {
        engine.look_at(step);
        if (result.size() == statements.size()) return;
        result.push_back({statements[result.size()], work_of(step, simulation.dialect), {}});
        spans.push_back(step.statement.span);
    });
    engine.finish(simulation.catalog, simulation.session);
    for (Diagnostic& problem : read.problems) engine.take(std::move(problem));
    std::vector<Diagnostic>& findings = engine.findings();
    std::ranges::stable_sort(findings, {}, &Diagnostic::span);
    for (Diagnostic& finding : findings)
        for (std::size_t i = 0; i < spans.size(); ++i)
            if (spans[i].contains(finding.span)) result[i].findings.push_back(std::move(finding));
    return result;
}

std::string text_of(const DiffReport& report, const DiffOptions& options) {
    if (options.format == "json") return diff_json(report);
    if (options.format == "markdown") return diff_markdown(report);
    if (options.format == "text")
        return diff_text(report, screen_for(options.color, options.output).color);
    return diff_sql(report);
}

} // namespace

int diff(const DiffOptions& options) {
    if (options.from == "-" && options.to == "-")
        throw Error("FROM and TO cannot both be standard input");
    auto [from, to] = read_sides(options);
    // What could not be read would be taken for dropped.
    if (!from.failures.empty() || !to.failures.empty()) return std::max(finish(from), finish(to));
    const Configuration configuration = configured(
        {{options.to}, {}, options.config, options.target, std::nullopt}, {}, built_in_rules());
    const Dialect& dialect = from.simulation.dialect;
    const std::string database = database_in_use(from.simulation.catalog, to.simulation.catalog);
    std::vector<Rename> renames = renames_asked_for(options, database);
    std::ranges::move(
        hinted_renames(from.simulation.catalog, {to.simulation.catalog, to.sources}, dialect),
        std::back_inserter(renames));
    RenamedSchema start =
        apply_renames(from.simulation.catalog, renames, dialect, database.empty());
    if (!start.refused.empty()) throw Error(fmt::format("{}", fmt::join(start.refused, "\n")));
    const SchemaSide from_side{start.catalog, from.sources};
    const SchemaSide to_side{to.simulation.catalog, to.sources};
    const Comparison comparison = compare(from_side, to_side, dialect);
    SchemaChange change = statements_between(comparison, from_side, to_side, dialect);
    change = with_settings(std::move(change), start.catalog, database, dialect);
    std::vector<DiffStatement> statements = std::move(start.statements);
    std::ranges::move(change.statements, std::back_inserter(statements));

    DiffReport report{.from = options.from,
                      .to = options.to,
                      .target = describe(dialect),
                      .candidates = rename_candidates(comparison, dialect),
                      .statements =
                          judge(statements, from, from.simulation.catalog, database, configuration),
                      .unwritten = std::move(change.unwritten),
                      .unknown = comparison.unknown,
                      .left_out_from = from.refused,
                      .left_out_to = to.refused};
    for (const Rename& rename : renames) report.differences.push_back(worded(rename));
    std::ranges::move(worded(comparison), std::back_inserter(report.differences));
    write_result(text_of(report, options), options.output);
    return report.differences.empty() ? 0 : 1;
}

} // namespace lintel
