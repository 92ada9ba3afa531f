#include "cli/chain_run.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>
#include <variant>

namespace lintel {
namespace {

using Clock = std::chrono::steady_clock;

std::vector<bool> judged_files(const std::vector<ChainFile>& chain, std::size_t sources) {
    std::vector<bool> judged(sources, false);
    for (const ChainFile& entry : chain)
        if (entry.judged) judged[static_cast<std::size_t>(entry.file->id())] = true;
    return judged;
}

/// Those whose passages may be asked for: a tool may know a way back from them.
std::set<FileId> kept_files(const ChainInput& input) {
    std::set<FileId> kept;
    if (input.layout == nullptr) return kept;
    for (const ChainFile& entry : input.files)
        if (entry.judged) kept.insert(entry.file->id());
    return kept;
}

std::vector<Diagnostic> taken_from(Engine& engine) { return std::exchange(engine.findings(), {}); }

} // namespace

ChainRun::ChainRun(const Configuration& configuration, const SourceSet& sources, ChainInput input,
                   Simulation start, DependencyGraph graph, bool has_history)
    : configuration_(configuration), sources_(sources), input_(std::move(input)),
      simulation_(std::move(start)), readers_(readers_for(simulation_.dialect)),
      engine_(configuration.rules, configuration.settings, configuration.target, sources,
              std::move(graph)),
      passages_(kept_files(input_)), runs_(input_.files.size()) {
    if (has_history || !std::ranges::all_of(input_.files, &ChainFile::judged))
        engine_.judge_only(judged_files(input_.files, sources.size()));
}

void ChainRun::run_next() {
    const ChainFile& entry = input_.files[done_];
    FileRun& run = runs_[done_++];
    run = {};
    passages_.forget(entry.file->id());
    ReadResult read =
        lintel::run({entry}, simulation_, *readers_, [&](const Step& step) { look_at(step, run); });
    const Clock::time_point start = Clock::now();
    engine_.end_file(simulation_.session);
    in_rules_ += std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start);
    for (Diagnostic& problem : read.problems) engine_.take(std::move(problem));
    run.findings = taken_from(engine_);
    run.markers = std::move(read.markers);
    run.judged_statements = read.judged_statements;
}

void ChainRun::look_at(const Step& step, FileRun& run) {
    const Clock::time_point start = Clock::now();
    if (step.judged) run.statements.push_back(step.statement.span);
    run.certain = run.certain && step.errors.empty() &&
                  !std::holds_alternative<ast::Unparsed>(step.statement.node);
    engine_.look_at(step);
    passages_.look_at(step, !simulation_.uncertain);
    if (step.judged)
        for (const auto& rule : configuration_.custom_rules)
            for (Diagnostic& finding : rule->findings(step, configuration_.target, sources_))
                engine_.take(std::move(finding));
    if (on_step_) on_step_(step);
    in_rules_ += std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start);
}

bool ChainRun::certain() const {
    return at_end() && !simulation_.uncertain && std::ranges::all_of(runs_, &FileRun::certain);
}

void ChainRun::go_back(const Place& place) {
    done_ = place.done;
    simulation_ = place.simulation;
    engine_.go_back(place.progress);
}

std::vector<Diagnostic> ChainRun::findings_at_end() {
    engine_.finish(simulation_.catalog, simulation_.session);
    return taken_from(engine_);
}

std::vector<AllowedFinding> ChainRun::suppress(std::vector<Diagnostic>& findings, std::size_t first,
                                               std::size_t count) {
    std::vector<Allowance> allowances;
    std::vector<Diagnostic> problems;
    for (std::size_t i = first; i < first + count; ++i)
        std::ranges::move(read_allowances(*input_.files[i].file, runs_[i].markers,
                                          runs_[i].statements, configuration_.rules, problems),
                          std::back_inserter(allowances));
    for (Diagnostic& problem : problems) engine_.take(std::move(problem));
    std::ranges::move(taken_from(engine_), std::back_inserter(findings));
    std::vector<AllowedFinding> allowed = apply_allowances(allowances, findings);
    report_allowances(allowances, engine_);
    std::ranges::move(taken_from(engine_), std::back_inserter(findings));
    return allowed;
}

} // namespace lintel
