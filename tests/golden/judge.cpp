#include "tests/golden/judge.hpp"

#include "analyzer/engine/allowance.hpp"

#include <algorithm>
#include <tuple>

namespace lintel::golden {
namespace {

void note_errors(const Step& step, std::vector<Diagnostic>& refused) {
    for (const ServerError& error : step.errors) {
        Diagnostic& finding = refused.emplace_back();
        finding.rule = "server-error";
        finding.severity = Severity::error;
        finding.span = error.span.empty() ? step.statement.span : error.span;
        finding.message = fmt::format("({}) {}", error.number, error.message);
    }
}

void put_in_order(std::vector<Diagnostic>& findings) {
    std::stable_sort(
        findings.begin(), findings.end(), [](const Diagnostic& a, const Diagnostic& b) {
            return std::tie(a.span, a.rule, a.message) < std::tie(b.span, b.rule, b.message);
        });
}

} // namespace

Judgement judge(const Change& change, const Settings& settings, const Dialect& dialect) {
    Judgement judgement;
    SourceSet sources;
    const SourceFile& history = sources.add("history.sql", change.history);
    const SourceFile& judged = sources.add("change.sql", change.judged);

    Simulation simulation;
    simulation.dialect = dialect;
    simulation.session.sql_mode = dialect.sql_mode;
    simulation.catalog.closed = change.closed;
    Simulation trial = simulation; // problems are reported of judged files only
    judgement.refused = run({{&history, true}}, trial, [](const Step&) {}).problems;
    std::erase_if(judgement.refused, [](const Diagnostic& problem) {
        return problem.rule == "empty-migration"; // nothing need be there before
    });
    DependencyGraph graph;
    run({{&history, false}}, simulation, [&](const Step& step) {
        note_errors(step, judgement.refused);
        graph.follow(step);
    });
    simulation.session = {.database = simulation.session.database, .sql_mode = dialect.sql_mode};

    Engine engine(built_in_rules(), settings, dialect, sources, std::move(graph));
    engine.judge_only({false, true});
    std::vector<Span> statements;
    ReadResult read = run({{&judged, true}}, simulation, [&](const Step& step) {
        statements.push_back(step.statement.span);
        note_errors(step, judgement.refused);
        engine.look_at(step);
    });
    engine.finish(simulation.catalog, simulation.session);
    for (Diagnostic& problem : read.problems) engine.take(std::move(problem));

    std::vector<Diagnostic> problems;
    std::vector<Allowance> allowances =
        read_allowances(judged, read.markers, statements, built_in_rules(), problems);
    for (Diagnostic& problem : problems) engine.take(std::move(problem));
    apply_allowances(allowances, engine.findings());
    report_allowances(allowances, engine);
    judgement.findings = std::move(engine.findings());
    put_in_order(judgement.findings);
    return judgement;
}

} // namespace lintel::golden
