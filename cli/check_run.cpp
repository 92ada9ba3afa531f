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
#include <tuple>
#include <utility>

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
    begin(inputs);
    for (const InputChain& chain : chains_)
        if (const auto run = start(chain)) check_chain(*run);
    if (project != nullptr) std::ranges::move(drift(*project), std::back_inserter(findings_));
    put_in_order(findings_);
    settle(suppressed_, &Suppressed::finding);
}

void CheckRun::begin(const Inputs& inputs) {
    std::ranges::copy(inputs.failures, std::back_inserter(summary_.failures));
    std::ranges::copy(inputs.layouts, std::back_inserter(summary_.layouts));
    start_.dialect = configuration_.target;
    start_.session.sql_mode = configuration_.target.sql_mode;
    if (!configuration_.schema.empty()) run_schema(inputs.schema);
    chains_ = join_declared_files(inputs.chains, configuration_.target, tree_);
    leave_out_history(chains_);
    if (progress_ != nullptr) progress_->expect(number_of_files(chains_));
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
    BaselineEffect effect =
        apply_baseline(read_baseline(text, path), findings_, sources_, source_root);
    summary_.known = effect.known.size();
    summary_.stale = effect.stale;
    for (Diagnostic& finding : effect.known)
        suppressed_.push_back({std::move(finding), false, "in the baseline"});
    std::ranges::stable_sort(suppressed_, {},
                             [](const Suppressed& each) { return each.finding.span; });
}

void CheckRun::run_schema(const std::vector<std::string>& files) {
    for (const std::string& path : files)
        if (const SourceFile* file = open(path)) schema_.push_back({file, false});
    const Clock::time_point start = Clock::now();
    run(schema_, start_, [&](const Step& step) { graph_.follow(step); });
    summary_.reading += since(start);
    start_.catalog.closed = schema_.size() == files.size() && !files.empty();
    Session session;
    session.sql_mode = configuration_.target.sql_mode;
    session.database = start_.session.database;
    start_.session = session;
    has_history_ = true;
}

std::unique_ptr<ChainRun> CheckRun::start(const InputChain& chain) {
    ChainInput input{.layout = chain.layout};
    Simulation simulation = start_;
    for (const InputFile& named : chain.files) {
        if (const SourceFile* file = open(named.path)) {
            input.files.push_back({file, named.judged, named.undo});
            input.named.push_back(&named);
        } else {
            // What it would have created must not be missed.
            simulation.catalog.closed = false;
        }
    }
    if (std::ranges::none_of(input.files, &ChainFile::judged)) return nullptr;
    return std::make_unique<ChainRun>(configuration_, sources_, std::move(input),
                                      std::move(simulation), graph_, has_history_);
}

void CheckRun::check_chain(ChainRun& run) {
    const Clock::time_point start = Clock::now();
    run.watch([&](const Step& step) {
        if (progress_ != nullptr)
            progress_->at(sources_[step.statement.span.file], step.statement.span.begin);
        if (outcome_ != nullptr) outcome_->look_at(step, sources_);
    });
    std::vector<Diagnostic> findings;
    while (!run.at_end()) {
        run.run_next();
        const FileRun& file = run.run_of(run.done() - 1);
        std::ranges::copy(file.findings, std::back_inserter(findings));
        summary_.statements += file.judged_statements;
    }
    const Clock::time_point finished = Clock::now();
    if (outcome_ != nullptr)
        outcome_->end(run.input().files, run.simulation().catalog, run.engine().graph(), sources_);
    ChainEnd end = end_of(run);
    std::ranges::move(end.findings, std::back_inserter(findings));
    for (AllowedFinding& allowed : run.suppress(findings, 0, run.input().files.size()))
        suppressed_.push_back({std::move(allowed.finding), true, std::move(allowed.reason)});
    std::ranges::move(findings, std::back_inserter(findings_));
    std::ranges::move(end.of_queries, std::back_inserter(findings_));
    summary_.reading +=
        std::chrono::duration_cast<std::chrono::microseconds>(finished - start) - run.in_rules();
    summary_.checking += run.in_rules() + since(finished);
    for (const ChainFile& entry : run.input().files) {
        if (!entry.judged) continue;
        ++summary_.files;
        summary_.judged.push_back(entry.file->id());
    }
}

ChainEnd CheckRun::end_of(ChainRun& run) {
    ChainEnd end;
    Engine& engine = run.engine();
    if (!queries_.empty()) end.of_queries = check_queries(run, engine);
    end.findings = run.findings_at_end();
    if (changes_ != nullptr)
        for (Diagnostic& finding : findings_of_history(run.input().files, *changes_))
            engine.take(std::move(finding));
    if (run.input().layout != nullptr) judge_layout(run);
    std::ranges::move(std::exchange(engine.findings(), {}), std::back_inserter(end.findings));
    return end;
}

std::vector<Diagnostic> CheckRun::drift(const Inputs& project, const ChainRun* replayed) {
    std::vector<ChainFile> files;
    for (const std::string& path : project.declared) {
        const SourceFile* source = open(path);
        if (source == nullptr) return {};
        files.push_back({source, true});
    }
    Engine failures = engine_for_failures();
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
    Simulation empty;
    empty.dialect = start_.dialect;
    empty.session = start_.session;
    const Catalog declared = leave(files, empty);
    Catalog left;
    if (replayed != nullptr) {
        left = replayed->simulation().catalog;
        certain = certain && replayed->certain();
    } else {
        const auto migrations = migrations_of(project);
        if (!migrations) return {};
        left = leave(*migrations, start_);
    }
    std::vector<Diagnostic> findings = std::move(failures.findings());
    if (!certain) return findings;
    Engine engine(rules_, configuration_.settings, configuration_.target, sources_);
    for (Diagnostic& finding :
         drift_between({left, sources_}, {declared, sources_}, configuration_.target))
        engine.take(std::move(finding));
    std::ranges::move(engine.findings(), std::back_inserter(findings));
    return findings;
}

/// Nothing where one cannot be read.
std::optional<std::vector<ChainFile>> CheckRun::migrations_of(const Inputs& project) {
    std::vector<ChainFile> migrations;
    for (const InputChain& chain :
         join_declared_files(project.chains, configuration_.target, tree_))
        for (const InputFile& file : chain.files) {
            if (file.undo || file.passed_over) continue;
            const SourceFile* source = open(file.path);
            if (source == nullptr) return std::nullopt;
            migrations.push_back({source, false});
        }
    return migrations;
}

Engine CheckRun::engine_for_failures() const {
    Settings settings = configuration_.settings;
    settings.select = {"would-fail", "syntax-error"};
    return Engine(rules_, std::move(settings), configuration_.target, sources_);
}

void CheckRun::judge_layout(ChainRun& run) {
    const ChainInput& input = run.input();
    Engine& engine = run.engine();
    std::vector<KeptFile> kept;
    std::vector<Marker> markers;
    for (std::size_t i = 0; i < input.files.size(); ++i) {
        const FileRun& file = run.run_of(i);
        kept.push_back(
            {input.named[i], input.files[i].file, input.files[i].judged, file.statements});
        std::ranges::copy(file.markers, std::back_inserter(markers));
    }
    for (Diagnostic& finding : findings_of_layout(*input.layout, kept, markers))
        engine.take(std::move(finding));
    if (input.layout->id == "atlas")
        if (auto finding = stale_checksum(kept, tree_)) engine.take(*std::move(finding));
    std::vector<DownMigration> downs;
    std::vector<RepeatableMigration> repeatable;
    for (const KeptFile& file : kept) {
        if (file.input->repeatable)
            repeatable.push_back({file.source, run.passages().of(file.source->id())});
        DownMigration& down = downs.emplace_back();
        down.file = file.source;
        down.passage = run.passages().of(file.source->id());
        if (down.passage == nullptr || file.input->way_back.empty()) continue;
        down.section = file.input->way_back == file.input->path;
        down.undo = down.section ? file.source : open(file.input->way_back);
    }
    for (Diagnostic& finding : judge_down_migrations(downs, sources_, configuration_.target))
        engine.take(std::move(finding));
    for (Diagnostic& finding : judge_repeatable_migrations(repeatable, configuration_.target))
        engine.take(std::move(finding));
}

std::vector<Diagnostic> CheckRun::check_queries(const ChainRun& run, Engine& engine) {
    Simulation end = run.simulation();
    // Another chain may hold the tables that the queries miss here.
    if (chains_.size() > 1) end.catalog.closed = false;
    const bool has_history =
        has_history_ || !std::ranges::all_of(run.input().files, &ChainFile::judged);
    Engine failures = engine_for_failures();
    QueryFindings found = findings_of_queries(queries_,
                                              {.before = has_history ? engine.start() : nullptr,
                                               .after = end,
                                               .removals = engine.graph().removals()},
                                              failures);
    summary_.statements += found.statements;
    summary_.files += queries_.size();
    for (const SourceFile* file : queries_) summary_.judged.push_back(file->id());
    engine.know_queried(std::move(found.named));
    return std::move(found.findings);
}

const SourceFile* CheckRun::open(const std::string& path) {
    const auto [entry, first] = opened_.try_emplace(path, nullptr);
    if (first) entry->second = load(path);
    return entry->second;
}

const SourceFile* CheckRun::opened(const std::string& path) const {
    const auto found = opened_.find(path);
    return found == opened_.end() ? nullptr : found->second;
}

const SourceFile* CheckRun::load(const std::string& path) {
    std::string reason;
    const SourceFile* file = tree_.open_source(sources_, path, stdin_name_, reason);
    if (file == nullptr) summary_.failures.push_back(fmt::format("{}: {}", path, reason));
    if (file != nullptr) summary_.bytes += file->text().size();
    return file;
}

void put_in_order(std::vector<Diagnostic>& findings) { settle(findings, std::identity{}); }

} // namespace lintel
