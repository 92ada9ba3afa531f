#include "cli/commands/check.hpp"

#include "analyzer/engine/fix.hpp"
#include "cli/baseline.hpp"
#include "cli/check_run.hpp"
#include "cli/error.hpp"
#include "cli/file_tree.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/report/outputs.hpp"
#include "cli/report/report.hpp"
#include "cli/report/uri.hpp"
#include "cli/terminal.hpp"
#include "cli/unified_diff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <map>
#include <optional>

namespace lintel {
namespace {

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

bool fails(const std::vector<Diagnostic>& findings, FailOn fail_on) {
    if (fail_on == FailOn::never) return false;
    const auto least = static_cast<Severity>(fail_on);
    return std::ranges::any_of(
        findings, [&](const Diagnostic& finding) { return finding.severity >= least; });
}

/// Fixes make room for other fixes; more rounds than this are two rules that undo each other.
constexpr int most_rounds = 20;

/// What `lintel check` is asked to do, and what comes of it.
class CheckCommand {
public:
    CheckCommand(const CheckOptions& options, std::span<const Rule* const> rules)
        : options_(options), outputs_(report_outputs(options.format, options.outputs)),
          progress_(options.progress),
          configuration_(configuration_for(options, rules)), request_{configuration_.paths,
                                                                      options.new_paths,
                                                                      configuration_.schema} {
        request_.declared = configuration_.declared;
        request_.layout = configuration_.layout;
        request_.whole_project = options.paths.empty() && !request_.paths.empty();
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
        {
            const SignalsHeld all_or_nothing;
            for (const auto& [path, text] : tree_.laid_over()) rewrite_file(path, text);
        }
        return report();
    }

private:
    static bool is_read_once(const std::string& path) { return path == "-" || is_stream(path); }

    void look() {
        run_.emplace(configuration_,
                     options_.stdin_filename.empty() ? "<stdin>" : options_.stdin_filename,
                     request_.changes ? &*request_.changes : nullptr, tree_);
        run_->show_on(progress_);
        if (const Shows shown = shows(); shown != Shows::findings)
            run_->keep_in(outcome_.emplace(configuration_.target,
                                           configuration_.settings.statistics.get(),
                                           shown == Shows::schema));
        if (!configuration_.queries.empty())
            run_->take_queries(find_inputs({configuration_.queries}, tree_));
        const std::optional<Inputs> whole = project();
        const Inputs inputs = find_inputs(request_, tree_);
        notices_ = inputs.notices;
        run_->check(inputs, whole ? &*whole : nullptr);
        progress_.clear();
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
                tree_.lay_over(source.path(), result.text);
                fixes_ += result.fixes;
            }
            look();
        }
    }

    std::string diff() const {
        std::string out;
        for (const auto& [path, text] : tree_.laid_over())
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
        const std::vector<RulePack> packs = rule_packs();
        std::vector<std::string> notices = notices_;
        Report report{.findings = run_->findings(),
                      .sources = run_->sources(),
                      .rules = configuration_.rules,
                      .summary = summary,
                      .source_root = source_root(request_.paths),
                      .quiet = options_.quiet,
                      .statistics = options_.statistics,
                      .packs = packs,
                      .has_baseline = !configuration_.baseline.empty(),
                      .show_suppressed = options_.show_suppressed,
                      .outcome = outcome_ ? &*outcome_ : nullptr,
                      .notices = &notices};
        if (options_.show_suppressed) report.suppressed = run_->suppressed();
        if (options_.sarif_provenance) report.revision = revision();
        for (const ReportOutput& output : outputs_) {
            report.screen = screen_for(options_.color, output.path);
            write_result(format_of(output).render(report), output.path);
        }
        for (const std::string& notice : notices) fmt::print(stderr, "lintel: {}\n", notice);
        for (const std::string& failure : summary.failures)
            fmt::print(stderr, "lintel: {}\n", failure);
        return summary.exit_status;
    }

    static const Format& format_of(const ReportOutput& output) {
        return *std::ranges::find(formats(), output.format, &Format::name);
    }

    /// The most that any of the reports shows.
    Shows shows() const {
        Shows most = Shows::findings;
        for (const ReportOutput& output : outputs_) most = std::max(most, format_of(output).shows);
        return most;
    }

    std::vector<RulePack> rule_packs() const {
        std::vector<RulePack> packs;
        for (const auto& plugin : configuration_.plugins)
            packs.push_back({plugin->name(), {plugin->rules().begin(), plugin->rules().end()}});
        if (configuration_.custom_rules.empty()) return packs;
        RulePack& own = packs.emplace_back();
        own.name = "lintel.toml";
        for (const auto& rule : configuration_.custom_rules) own.rules.push_back(&rule->rule());
        return packs;
    }

    std::optional<Revision> revision() const {
        auto found = revision_of(source_root(request_.paths));
        if (!found)
            throw Error("--sarif-provenance: the repository has no commit yet, or no remote whose "
                        "address could be told");
        return found;
    }

    const CheckOptions& options_;
    std::vector<ReportOutput> outputs_;
    Progress progress_;
    Configuration configuration_;
    InputRequest request_;
    FileTree tree_;
    std::vector<std::string> notices_;             ///< of the input
    std::map<std::string, std::string> originals_; ///< of the files laid over
    std::size_t fixes_ = 0;
    std::optional<Outcome> outcome_;
    std::optional<CheckRun> run_;
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
