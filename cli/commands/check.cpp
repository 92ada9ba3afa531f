#include "cli/commands/check.hpp"

#include "analyzer/engine/allowance.hpp"
#include "analyzer/engine/engine.hpp"
#include "analyzer/engine/fix.hpp"
#include "analyzer/migration/down_migration.hpp"
#include "analyzer/migration/drift.hpp"
#include "analyzer/migration/migration.hpp"
#include "cli/baseline.hpp"
#include "cli/declared_schema.hpp"
#include "cli/error.hpp"
#include "cli/file_tree.hpp"
#include "cli/git/migration_history.hpp"
#include "cli/input.hpp"
#include "cli/layout/conventions.hpp"
#include "cli/output.hpp"
#include "cli/report/outputs.hpp"
#include "cli/report/report.hpp"
#include "cli/terminal.hpp"
#include "cli/unified_diff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>

namespace lintel {
namespace {

using Clock = std::chrono::steady_clock;

std::chrono::microseconds since(Clock::time_point start) {
    return std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start);
}

/// What the configuration and the command line say together; the command line has the last word.
Configuration configuration_for(const CheckOptions& options, std::span<const Rule* const> rules) {
    Configuration configuration =
        configured({options.paths, options.schema, options.config, options.target, options.stats},
                   options.stdin_filename, rules);
    require_rules_or_categories(options.select, configuration.rules, "--select");
    require_rules_or_categories(options.ignore, configuration.rules, "--ignore");
    if (!options.queries.empty()) configuration.queries = options.queries;
    if (!options.baseline.empty()) configuration.baseline = options.baseline;
    if (options.fail_on) configuration.fail_on = *options.fail_on;
    Settings& settings = configuration.settings;
    if (!options.select.empty()) settings.select = options.select;
    std::ranges::copy(options.ignore, std::back_inserter(settings.ignore));
    return configuration;
}

/// Texts by the path of their file.
using Texts = std::map<std::string, std::string, std::less<>>;

/// One run over all chains.
class Run {
public:
    /// Files named in `rewritten` have the text given there, which is not yet on the disk.
    /// `changes` is null where all is judged.
    Run(const Configuration& configuration, std::string stdin_name, const Texts& rewritten,
        const Changes* changes, const FileTree& tree)
        : configuration_(configuration), rules_(configuration.rules),
          stdin_name_(std::move(stdin_name)), rewritten_(rewritten), changes_(changes),
          tree_(tree) {}

    /// `project` is what the configuration names as a whole, where it is to be held against the
    /// declared schema; else null.
    void check(const Inputs& inputs, const Inputs* project) {
        std::ranges::copy(inputs.failures, std::back_inserter(summary_.failures));
        std::ranges::copy(inputs.layouts, std::back_inserter(summary_.layouts));
        Simulation start;
        start.dialect = configuration_.target;
        start.session.sql_mode = configuration_.target.sql_mode;
        if (!configuration_.schema.empty()) run_schema(inputs.schema, start);
        std::vector<InputChain> chains =
            join_declared_files(inputs.chains, configuration_.target, tree_);
        leave_out_history(chains);
        for (const InputChain& chain : chains) check_chain(chain, start, chains.size() == 1);
        if (project != nullptr) check_drift(*project, start);
        put_in_order();
    }

    /// To be called before `check`.
    void take_queries(const Inputs& inputs) {
        for (const InputChain& chain : inputs.chains)
            for (const InputFile& input : chain.files)
                if (const SourceFile* file = open(input.path)) queries_.push_back(file);
        std::ranges::copy(inputs.failures, std::back_inserter(summary_.failures));
    }

    const std::vector<Diagnostic>& findings() const { return findings_; }

    /// Leaves the findings of which some place lies in changed lines.
    void leave_out_old(const Changes& changes) {
        std::map<FileId, Changes::const_iterator> met; // the links of a path are followed once
        const auto is_new = [&](Span span) {
            const SourceFile& file = sources_[span.file];
            const auto [entry, first] = met.try_emplace(span.file, changes.end());
            if (first) entry->second = changes.find(canonical_path(file.path()));
            const auto change = entry->second;
            return change != changes.end() && change->second.touches({file.locate(span.begin).line,
                                                                      file.locate(span.end).line});
        };
        std::erase_if(findings_, [&](const Diagnostic& finding) {
            return !is_new(finding.span) &&
                   std::ranges::none_of(finding.labels,
                                        [&](const Label& label) { return is_new(label.span); });
        });
    }

    void leave_out_known(const std::string& text, const std::string& path,
                         const std::string& source_root) {
        const BaselineEffect effect = apply_baseline(text, path, findings_, sources_, source_root);
        summary_.known = effect.known;
        summary_.stale = effect.stale;
    }
    const SourceSet& sources() const { return sources_; }
    Summary& summary() { return summary_; }

private:
    /// What exists already. Its session ends with it, save for the database in use.
    void run_schema(const std::vector<std::string>& files, Simulation& simulation) {
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

    void check_chain(const InputChain& inputs, Simulation simulation, bool only_chain) {
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
            if (step.judged) statements[step.statement.span.file].push_back(step.statement.span);
            engine.look_at(step);
            passages.look_at(step, !simulation.uncertain);
            if (step.judged) look_at_with_custom_rules(step, engine);
            in_rules += since(looked);
        });
        const Clock::time_point finished = Clock::now();
        engine.finish(simulation.catalog, simulation.session);
        // Another chain may hold the tables that the queries miss here.
        if (!only_chain) simulation.catalog.closed = false;
        if (!queries_.empty()) check_queries(simulation, engine.graph());
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

    /// All migrations on one schema, beside what is declared. Where a statement of either is
    /// refused or not understood, nothing is said: what it would have done is missing.
    void check_drift(const Inputs& project, const Simulation& start) {
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

    /// For files of which no more is asked than whether the server takes them.
    Engine engine_for_failures() const {
        Settings settings = configuration_.settings;
        settings.select = {"would-fail", "syntax-error"};
        return Engine(rules_, std::move(settings), configuration_.target, sources_);
    }

    /// What the tool that keeps the chain makes of it, and whether its migrations can be taken
    /// back.
    void judge_layout(const Layout& layout, const std::vector<ChainFile>& chain,
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
        std::vector<DownMigration> downs;
        for (const KeptFile& file : kept) {
            DownMigration& down = downs.emplace_back();
            down.file = file.source;
            down.passage = passages.of(file.source->id());
            if (down.passage == nullptr || file.input->way_back.empty()) continue;
            down.section = file.input->way_back == file.input->path;
            down.undo = down.section ? file.source : open(file.input->way_back);
        }
        for (Diagnostic& finding : judge_down_migrations(downs, sources_, configuration_.target))
            engine.take(std::move(finding));
    }

    void look_at_with_custom_rules(const Step& step, Engine& engine) const {
        for (const auto& rule : configuration_.custom_rules)
            for (Diagnostic& finding : rule->findings(step, configuration_.target, sources_))
                engine.take(std::move(finding));
    }

    /// The application's statements on the schema that the chain leaves: each that the server would
    /// refuse, with what took away the thing it misses.
    void check_queries(const Simulation& end, const DependencyGraph& graph) {
        Engine engine = engine_for_failures();
        for (const SourceFile* file : queries_) {
            Simulation simulation = end;
            simulation.uncertain = false;
            ReadResult read =
                run({{file, true}}, simulation, [&](const Step& step) { engine.look_at(step); });
            for (Diagnostic& problem : read.problems) engine.take(std::move(problem));
            summary_.statements += read.judged_statements;
            ++summary_.files;
            summary_.judged.push_back(file->id());
        }
        const std::vector<Removal> removals = graph.removals();
        for (Diagnostic& finding : engine.findings()) say_what_took_it(finding, removals);
        std::ranges::move(engine.findings(), std::back_inserter(findings_));
    }

    void say_what_took_it(Diagnostic& finding, const std::vector<Removal>& removals) const {
        std::string_view missing = sources_[finding.span.file].text(finding.span);
        if (const auto dot = missing.rfind('.'); dot != std::string_view::npos)
            missing.remove_prefix(dot + 1);
        while (missing.starts_with('`')) missing.remove_prefix(1);
        while (missing.ends_with('`')) missing.remove_suffix(1);
        for (const Removal& removal : removals) {
            const Node& what = removal.what;
            if (!equal_names(what.part.empty() ? what.object.name : what.part, missing)) continue;
            if (removal.renamed_to.empty())
                finding.label(removal.span, "takes {} away", describe(what));
            else
                finding.label(removal.span, "renames {} to `{}`", describe(what),
                              removal.renamed_to);
            finding.help("let the application do without it in one release, and change the schema "
                         "in the next");
            return;
        }
    }

    void suppress(const std::vector<Marker>& markers,
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
                                              found == statements.end() ? none : found->second,
                                              rules_, problems),
                              std::back_inserter(allowances));
        }
        for (Diagnostic& problem : problems) engine.take(std::move(problem));
        apply_allowances(allowances, engine.findings());
        report_allowances(allowances, engine);
    }

    std::vector<bool> judged_files(const std::vector<ChainFile>& chain) const {
        std::vector<bool> judged(sources_.size(), false);
        for (const ChainFile& entry : chain)
            if (entry.judged) judged[static_cast<std::size_t>(entry.file->id())] = true;
        return judged;
    }

    /// Null for one that cannot be read, which is said. A file is read once, whoever asks for it.
    const SourceFile* open(const std::string& path) {
        const auto [entry, first] = opened_.try_emplace(path, nullptr);
        if (first) entry->second = load(path);
        return entry->second;
    }

    const SourceFile* load(const std::string& path) {
        std::string reason;
        const auto rewritten = rewritten_.find(path);
        const SourceFile* file = rewritten != rewritten_.end()
                                     ? &sources_.add(path, rewritten->second)
                                     : tree_.open_source(sources_, path, stdin_name_, reason);
        if (file == nullptr) summary_.failures.push_back(fmt::format("{}: {}", path, reason));
        if (file != nullptr) summary_.bytes += file->text().size();
        return file;
    }

    /// In the order of reading, which is the order of a chain; what is said twice is said once.
    void put_in_order() {
        const auto key = [](const Diagnostic& d) { return std::tie(d.span, d.rule, d.message); };
        std::ranges::sort(findings_, {}, key);
        const auto again =
            std::unique(findings_.begin(), findings_.end(),
                        [&](const Diagnostic& a, const Diagnostic& b) { return key(a) == key(b); });
        findings_.erase(again, findings_.end());
    }

    const Configuration& configuration_;
    std::span<const Rule* const> rules_;
    std::string stdin_name_;
    const Texts& rewritten_;
    const Changes* changes_;
    const FileTree& tree_;
    std::vector<const SourceFile*> queries_;
    DependencyGraph graph_; ///< of what exists already
    SourceSet sources_;
    std::unordered_map<std::string, const SourceFile*> opened_;
    std::vector<Diagnostic> findings_;
    Summary summary_;
    bool has_history_ = false;
};

bool fails(const std::vector<Diagnostic>& findings, FailOn fail_on) {
    if (fail_on == FailOn::never) return false;
    const auto least = static_cast<Severity>(fail_on);
    return std::ranges::any_of(
        findings, [&](const Diagnostic& finding) { return finding.severity >= least; });
}

/// The root of the repository the first file lies in, or the current folder.
std::string source_root(const std::vector<std::string>& paths) {
    namespace fs = std::filesystem;
    const bool named = !paths.empty() && paths.front() != "-";
    const fs::path start =
        named ? fs::absolute(on_disk(paths.front())).lexically_normal() : fs::current_path();
    std::error_code failed;
    for (fs::path folder = start;; folder = folder.parent_path()) {
        if (fs::exists(folder / ".git", failed)) return folder.string();
        if (folder == folder.parent_path()) return fs::current_path().string();
    }
}

/// Fixes make room for other fixes; more rounds than this are two rules that undo each other.
constexpr int most_rounds = 20;

/// What `lintel check` is asked to do, and what comes of it.
class CheckCommand {
public:
    CheckCommand(const CheckOptions& options, std::span<const Rule* const> rules)
        : options_(options), outputs_(report_outputs(options.format, options.outputs)),
          configuration_(configuration_for(options, rules)), request_{configuration_.paths,
                                                                      options.new_paths,
                                                                      configuration_.schema} {
        request_.declared = configuration_.declared;
        request_.layout = configuration_.layout;
        if (request_.paths.empty()) request_.paths = options.new_paths;
        if (!options.base.empty() && std::ranges::any_of(request_.paths, in_commit))
            throw Error("--base judges the work tree, not what a commit holds; --new names what is "
                        "new there");
        if (!options.base.empty())
            request_.changes = changes_since(source_root(request_.paths), options.base);
    }

    bool has_input() const { return !request_.paths.empty(); }

    int perform() {
        if (options_.fix && std::ranges::any_of(request_.paths, is_read_once))
            throw Error("--fix: standard input and pipes cannot be written back");
        if (options_.fix && std::ranges::any_of(request_.paths, in_commit))
            throw Error("--fix: what a commit holds cannot be changed");
        look();
        if (!options_.write_baseline.empty()) return keep_as_baseline();
        if (!options_.fix) return report();
        const int status_before = exit_status();
        fix();
        if (options_.dry_run) {
            write_result(diff(), outputs_.front().path);
            return status_before;
        }
        for (const auto& [path, text] : rewritten_) rewrite_file(path, text);
        return report();
    }

private:
    static bool is_read_once(const std::string& path) { return path == "-" || is_stream(path); }

    void look() {
        run_.emplace(configuration_,
                     options_.stdin_filename.empty() ? "<stdin>" : options_.stdin_filename,
                     rewritten_, request_.changes ? &*request_.changes : nullptr, tree_);
        if (!configuration_.queries.empty())
            run_->take_queries(find_inputs({configuration_.queries}, tree_));
        const std::optional<Inputs> whole = project();
        run_->check(find_inputs(request_, tree_), whole ? &*whole : nullptr);
        if (request_.changes) run_->leave_out_old(*request_.changes);
        if (configuration_.baseline.empty() || !options_.write_baseline.empty()) return;
        run_->leave_out_known(baseline_text(), configuration_.baseline,
                              source_root(request_.paths));
    }

    /// All that the configuration names, whatever is judged of it: some of the migrations do not
    /// leave the declared schema. Nothing where none is declared, or other files are asked about.
    std::optional<Inputs> project() const {
        if (configuration_.declared.empty() || !options_.paths.empty() ||
            configuration_.paths.empty())
            return std::nullopt;
        InputRequest request = request_;
        request.new_paths.clear();
        request.changes.reset();
        return find_inputs(request, tree_);
    }

    std::string baseline_text() const {
        SourceSet files;
        std::string reason;
        const SourceFile* file = files.open(configuration_.baseline, reason);
        if (file == nullptr) throw Error(fmt::format("{}: {}", configuration_.baseline, reason));
        return std::string(file->text());
    }

    int keep_as_baseline() {
        write_file(options_.write_baseline,
                   write_baseline(run_->findings(), run_->sources(), source_root(request_.paths)));
        if (!options_.quiet)
            write_standard_output(fmt::format("{} written to {}\n",
                                              counted(run_->findings().size(), "finding"),
                                              options_.write_baseline));
        for (const std::string& failure : run_->summary().failures)
            fmt::print(stderr, "lintel: {}\n", failure);
        return run_->summary().failures.empty() ? 0 : 2;
    }

    void fix() {
        for (int round = 0; round < most_rounds; ++round) {
            const auto fixed =
                apply_fixes(run_->findings(), run_->sources(), options_.unsafe_fixes);
            if (fixed.empty()) return;
            for (const auto& [file, result] : fixed) {
                const SourceFile& source = run_->sources()[file];
                originals_.try_emplace(source.path(), source.text());
                rewritten_[source.path()] = result.text;
                fixes_ += result.fixes;
            }
            look();
        }
    }

    std::string diff() const {
        std::string out;
        for (const auto& [path, text] : rewritten_)
            out += unified_diff(path, originals_.at(path), text);
        return out;
    }

    int exit_status() {
        if (!run_->summary().failures.empty()) return 2;
        return fails(run_->findings(), configuration_.fail_on) ? 1 : 0;
    }

    int report() {
        Summary& summary = run_->summary();
        summary.fixes = fixes_;
        summary.exit_status = exit_status();
        Report report{.findings = run_->findings(),
                      .sources = run_->sources(),
                      .rules = configuration_.rules,
                      .summary = summary,
                      .source_root = source_root(request_.paths),
                      .quiet = options_.quiet,
                      .statistics = options_.statistics};
        for (const ReportOutput& output : outputs_) {
            const auto format = std::ranges::find(formats(), output.format, &Format::name);
            report.color = wants_color(options_.color, output.path);
            write_result(format->render(report), output.path);
        }
        for (const std::string& failure : summary.failures)
            fmt::print(stderr, "lintel: {}\n", failure);
        return summary.exit_status;
    }

    const CheckOptions& options_;
    std::vector<ReportOutput> outputs_;
    Configuration configuration_;
    InputRequest request_;
    FileTree tree_;
    Texts originals_; ///< of the files in `rewritten_`
    Texts rewritten_;
    std::size_t fixes_ = 0;
    std::optional<Run> run_;
};

} // namespace

int check(const CheckOptions& options) {
    CheckCommand command(options, built_in_rules());
    if (!command.has_input()) {
        std::fputs(check_help().c_str(), stderr);
        return 2;
    }
    return command.perform();
}

} // namespace lintel
