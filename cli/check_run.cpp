#include "cli/check_run.hpp"

#include "analyzer/engine/allowance.hpp"
#include "analyzer/migration/drift.hpp"
#include "analyzer/migration/repeatable.hpp"
#include "cli/baseline.hpp"
#include "cli/declared_schema.hpp"
#include "cli/git/migration_history.hpp"
#include "cli/layout/atlas_sum.hpp"
#include "cli/layout/conventions.hpp"
#include "cli/query_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <iterator>
#include <optional>
#include <set>
#include <tuple>

namespace lintel {
namespace {

using Clock = std::chrono::steady_clock;

std::chrono::microseconds since(Clock::time_point start) {
    return std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start);
}

std::size_t number_of_files(const std::vector<InputChain>& chains) {
    std::size_t number = 0;
    for (const InputChain& chain : chains) number += chain.files.size();
    return number;
}

/// By place, and what is said twice is said once. Places are sorted rather than findings, which are
/// large.
template <class One, class FindingOf> void settle(std::vector<One>& all, FindingOf finding_of) {
    const auto key = [&](const One* one) {
        const Diagnostic& finding = std::invoke(finding_of, *one);
        return std::tie(finding.span, finding.rule, finding.message);
    };
    std::vector<One*> order;
    order.reserve(all.size());
    for (One& one : all) order.push_back(&one);
    std::ranges::sort(order, {}, key);
    const auto again = std::ranges::unique(order, {}, key);
    order.erase(again.begin(), again.end());
    std::vector<One> sorted;
    sorted.reserve(order.size());
    for (One* one : order) sorted.push_back(std::move(*one));
    all = std::move(sorted);
}

} // namespace

void CheckRun::check(const Inputs& inputs, const Inputs* project) {
    std::ranges::copy(inputs.failures, std::back_inserter(summary_.failures));
    std::ranges::copy(inputs.layouts, std::back_inserter(summary_.layouts));
    Simulation start;
    start.dialect = configuration_.target;
    start.session.sql_mode = configuration_.target.sql_mode;
    if (!configuration_.schema.empty()) run_schema(inputs.schema, start);
    std::vector<InputChain> chains =
        join_declared_files(inputs.chains, configuration_.target, tree_);
    leave_out_history(chains);
    if (progress_ != nullptr) progress_->expect(number_of_files(chains));
    for (const InputChain& chain : chains) check_chain(chain, start, chains.size() == 1);
    if (project != nullptr) check_drift(*project, start);
    put_in_order();
}

void CheckRun::take_queries(const Inputs& inputs) {
    for (const InputChain& chain : inputs.chains)
        for (const InputFile& input : chain.files)
            if (const SourceFile* file = open(input.path)) queries_.push_back(file);
    std::ranges::copy(inputs.failures, std::back_inserter(summary_.failures));
}

void CheckRun::leave_out_old(const Changes& changes) {
    std::map<FileId, Changes::const_iterator> met; // the links of a path are followed once
    const auto is_new = [&](Span span) {
        const SourceFile& file = sources_[span.file];
        const auto [entry, first] = met.try_emplace(span.file, changes.end());
        if (first) entry->second = changes.find(canonical_path(file.path()));
        const auto change = entry->second;
        return change != changes.end() &&
               change->second.touches({file.locate(span.begin).line, file.locate(span.end).line});
    };
    const auto is_old = [&](const Diagnostic& finding) {
        return !is_new(finding.span) &&
               std::ranges::none_of(finding.labels,
                                    [&](const Label& label) { return is_new(label.span); });
    };
    std::erase_if(findings_, is_old);
    std::erase_if(suppressed_, [&](const Suppressed& each) { return is_old(each.finding); });
}

void CheckRun::leave_out_known(const std::string& text, const std::string& path,
                               const std::string& source_root) {
    BaselineEffect effect = apply_baseline(text, path, findings_, sources_, source_root);
    summary_.known = effect.known.size();
    summary_.stale = effect.stale;
    for (Diagnostic& finding : effect.known)
        suppressed_.push_back({std::move(finding), false, "in the baseline"});
    std::ranges::stable_sort(suppressed_, {},
                             [](const Suppressed& each) { return each.finding.span; });
}

void CheckRun::run_schema(const std::vector<std::string>& files, Simulation& simulation) {
    std::vector<ChainFile> chain;
    for (const std::string& path : files)
        if (const SourceFile* file = open(path)) chain.push_back({file, false});
    const Clock::time_point start = Clock::now();
    run(chain, simulation, [&](const Step& step) { graph_.follow(step); });
    summary_.reading += since(start);
    simulation.catalog.closed = chain.size() == files.size() && !files.empty();
    Session session;
    session.sql_mode = configuration_.target.sql_mode;
    session.database = simulation.session.database;
    simulation.session = session;
    has_history_ = true;
}

void CheckRun::check_chain(const InputChain& inputs, Simulation simulation, bool only_chain) {
    std::vector<ChainFile> chain;
    std::vector<const InputFile*> named; // those of the chain
    std::set<FileId> kept;               // whose passages may be asked for
    bool complete = true;
    for (const InputFile& input : inputs.files) {
        const SourceFile* file = open(input.path);
        if (file == nullptr) {
            complete = false;
            continue;
        }
        chain.push_back({file, input.judged, input.undo});
        named.push_back(&input);
        if (input.judged && inputs.layout != nullptr) kept.insert(file->id());
    }
    Passages passages(std::move(kept));
    // What a file that could not be read would have created must not be missed.
    if (!complete) simulation.catalog.closed = false;
    if (std::ranges::none_of(chain, &ChainFile::judged)) return;

    Engine engine(rules_, configuration_.settings, configuration_.target, sources_, graph_);
    if (has_history_ || !std::ranges::all_of(chain, &ChainFile::judged))
        engine.judge_only(judged_files(chain));
    std::map<FileId, std::vector<Span>> statements;
    std::chrono::microseconds in_rules{0};
    const Clock::time_point start = Clock::now();
    ReadResult read = run(chain, simulation, [&](const Step& step) {
        const Clock::time_point looked = Clock::now();
        if (progress_ != nullptr)
            progress_->at(sources_[step.statement.span.file], step.statement.span.begin);
        if (step.judged) statements[step.statement.span.file].push_back(step.statement.span);
        engine.look_at(step);
        passages.look_at(step, !simulation.uncertain);
        if (step.judged) look_at_with_custom_rules(step, engine);
        if (outcome_ != nullptr) outcome_->look_at(step, sources_);
        in_rules += since(looked);
    });
    const Clock::time_point finished = Clock::now();
    if (outcome_ != nullptr) outcome_->end(chain, simulation.catalog, engine.graph(), sources_);
    if (!queries_.empty()) {
        Simulation end = simulation;
        // Another chain may hold the tables that the queries miss here.
        if (!only_chain) end.catalog.closed = false;
        check_queries(end, engine,
                      has_history_ || !std::ranges::all_of(chain, &ChainFile::judged));
    }
    engine.finish(simulation.catalog, simulation.session);
    for (Diagnostic& problem : read.problems) engine.take(std::move(problem));
    if (changes_ != nullptr)
        for (Diagnostic& finding : findings_of_history(chain, *changes_))
            engine.take(std::move(finding));
    if (inputs.layout != nullptr)
        judge_layout(*inputs.layout, chain, named, passages, read.markers, statements, engine);
    summary_.reading +=
        std::chrono::duration_cast<std::chrono::microseconds>(finished - start) - in_rules;
    if (!read.markers.empty()) suppress(read.markers, statements, engine);
    summary_.checking += in_rules + since(finished);
    summary_.statements += read.judged_statements;
    for (const ChainFile& entry : chain) {
        if (!entry.judged) continue;
        ++summary_.files;
        summary_.judged.push_back(entry.file->id());
    }
    std::ranges::move(engine.findings(), std::back_inserter(findings_));
}

void CheckRun::check_drift(const Inputs& project, const Simulation& start) {
    std::vector<ChainFile> migrations;
    for (const InputChain& chain :
         join_declared_files(project.chains, configuration_.target, tree_))
        for (const InputFile& file : chain.files) {
            if (file.undo || file.passed_over) continue;
            const SourceFile* source = open(file.path);
            if (source == nullptr) return;
            migrations.push_back({source, false});
        }
    std::vector<ChainFile> files;
    for (const std::string& path : project.declared) {
        const SourceFile* source = open(path);
        if (source == nullptr) return;
        files.push_back({source, true});
    }
    Engine failures = engine_for_failures();
    Simulation empty;
    empty.dialect = start.dialect;
    empty.session = start.session;
    bool certain = true;
    const auto leave = [&](const std::vector<ChainFile>& chain, Simulation simulation) {
        const ReadResult read = run(chain, simulation, [&](const Step& step) {
            certain = certain && step.errors.empty() &&
                      !std::holds_alternative<ast::Unparsed>(step.statement.node);
            if (step.judged) failures.look_at(step);
        });
        for (const Diagnostic& problem : read.problems) failures.take(problem);
        certain = certain && !simulation.uncertain;
        return simulation.catalog;
    };
    const Catalog replayed = leave(migrations, start);
    const Catalog declared = leave(files, empty);
    std::ranges::move(failures.findings(), std::back_inserter(findings_));
    if (!certain) return;
    Engine engine(rules_, configuration_.settings, configuration_.target, sources_);
    for (Diagnostic& finding :
         drift_between({replayed, sources_}, {declared, sources_}, configuration_.target))
        engine.take(std::move(finding));
    std::ranges::move(engine.findings(), std::back_inserter(findings_));
}

Engine CheckRun::engine_for_failures() const {
    Settings settings = configuration_.settings;
    settings.select = {"would-fail", "syntax-error"};
    return Engine(rules_, std::move(settings), configuration_.target, sources_);
}

void CheckRun::judge_layout(const Layout& layout, const std::vector<ChainFile>& chain,
                            const std::vector<const InputFile*>& named, const Passages& passages,
                            const std::vector<Marker>& markers,
                            const std::map<FileId, std::vector<Span>>& statements, Engine& engine) {
    std::vector<KeptFile> kept;
    for (std::size_t i = 0; i < chain.size(); ++i) {
        const auto met = statements.find(chain[i].file->id());
        kept.push_back({named[i], chain[i].file, chain[i].judged,
                        met == statements.end() ? std::span<const Span>() : met->second});
    }
    for (Diagnostic& finding : findings_of_layout(layout, kept, markers))
        engine.take(std::move(finding));
    if (layout.id == "atlas")
        if (auto finding = stale_checksum(kept, tree_)) engine.take(*std::move(finding));
    std::vector<DownMigration> downs;
    std::vector<RepeatableMigration> repeatable;
    for (const KeptFile& file : kept) {
        if (file.input->repeatable)
            repeatable.push_back({file.source, passages.of(file.source->id())});
        DownMigration& down = downs.emplace_back();
        down.file = file.source;
        down.passage = passages.of(file.source->id());
        if (down.passage == nullptr || file.input->way_back.empty()) continue;
        down.section = file.input->way_back == file.input->path;
        down.undo = down.section ? file.source : open(file.input->way_back);
    }
    for (Diagnostic& finding : judge_down_migrations(downs, sources_, configuration_.target))
        engine.take(std::move(finding));
    for (Diagnostic& finding : judge_repeatable_migrations(repeatable, configuration_.target))
        engine.take(std::move(finding));
}

void CheckRun::look_at_with_custom_rules(const Step& step, Engine& engine) const {
    for (const auto& rule : configuration_.custom_rules)
        for (Diagnostic& finding : rule->findings(step, configuration_.target, sources_))
            engine.take(std::move(finding));
}

void CheckRun::check_queries(const Simulation& end, Engine& chain, bool has_history) {
    Engine failures = engine_for_failures();
    QueryFindings found = findings_of_queries(queries_,
                                              {.before = has_history ? chain.start() : nullptr,
                                               .after = end,
                                               .removals = chain.graph().removals()},
                                              failures);
    summary_.statements += found.statements;
    summary_.files += queries_.size();
    for (const SourceFile* file : queries_) summary_.judged.push_back(file->id());
    std::ranges::move(found.findings, std::back_inserter(findings_));
    chain.know_queried(std::move(found.named));
}

void CheckRun::suppress(const std::vector<Marker>& markers,
                        const std::map<FileId, std::vector<Span>>& statements, Engine& engine) {
    std::set<FileId> files;
    for (const Marker& marker : markers)
        if (marker.kind == MarkerKind::lintel) files.insert(marker.span.file);
    std::vector<Allowance> allowances;
    std::vector<Diagnostic> problems;
    for (const FileId file : files) {
        const auto found = statements.find(file);
        const std::vector<Span> none;
        std::ranges::move(read_allowances(sources_[file], markers,
                                          found == statements.end() ? none : found->second, rules_,
                                          problems),
                          std::back_inserter(allowances));
    }
    for (Diagnostic& problem : problems) engine.take(std::move(problem));
    for (AllowedFinding& allowed : apply_allowances(allowances, engine.findings()))
        suppressed_.push_back({std::move(allowed.finding), true, std::move(allowed.reason)});
    report_allowances(allowances, engine);
}

std::vector<bool> CheckRun::judged_files(const std::vector<ChainFile>& chain) const {
    std::vector<bool> judged(sources_.size(), false);
    for (const ChainFile& entry : chain)
        if (entry.judged) judged[static_cast<std::size_t>(entry.file->id())] = true;
    return judged;
}

const SourceFile* CheckRun::open(const std::string& path) {
    const auto [entry, first] = opened_.try_emplace(path, nullptr);
    if (first) entry->second = load(path);
    return entry->second;
}

const SourceFile* CheckRun::load(const std::string& path) {
    std::string reason;
    const auto rewritten = rewritten_.find(path);
    const SourceFile* file = rewritten != rewritten_.end()
                                 ? &sources_.add(path, rewritten->second)
                                 : tree_.open_source(sources_, path, stdin_name_, reason);
    if (file == nullptr) summary_.failures.push_back(fmt::format("{}: {}", path, reason));
    if (file != nullptr) summary_.bytes += file->text().size();
    return file;
}

void CheckRun::put_in_order() {
    settle(findings_, std::identity{});
    settle(suppressed_, &Suppressed::finding);
}

} // namespace lintel
