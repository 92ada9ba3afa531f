#pragma once

#include "analyzer/engine/rule.hpp"
#include "analyzer/engine/settings.hpp"

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lintel {

/// Runs rules over the steps of a chain as they come. Checks are bucketed by what they look at, so
/// that a change visits only those that asked for it.
class Engine {
public:
    /// `rules`, `dialect` and `sources` must outlive the engine.
    /// `start` is the graph of the schema that the first step meets.
    Engine(std::span<const Rule* const> rules, const Settings& settings, const Dialect& dialect,
           const SourceSet& sources, DependencyGraph start = {});

    /// Which files are under judgement, by FileId; all when never called.
    void judge_only(std::vector<bool> judged_files) { judged_files_ = std::move(judged_files); }
    /// The tables, views and routines that the application's statements name.
    void know_queried(std::set<ObjectName> names) { queried_ = std::move(names); }

    void look_at(const Step& step);
    /// The checks of the file that the steps came from, with the connection as it left it. The
    /// first step of the next file and `finish` do it, where it was not called.
    void end_file(const Session& session);
    /// The checks of what is left at the end, the schema and the connection; to be called once,
    /// after the last step.
    void finish(const Catalog& catalog, const Session& session = {});

    /// What the steps so far have left in the engine beside findings.
    class Progress {
        friend class Engine;
        friend class RuleContext;

        /// The judged file that steps come from, as far as it was read.
        struct OpenFile {
            FileId file{};
            Session start;
            std::vector<ast::Statement> statements; ///< those of `FileEnd`
            std::size_t first_definition = 0;       ///< in `definitions`
        };
        std::optional<OpenFile> open_file;
        DependencyGraph graph;
        std::optional<Catalog> start;    ///< what the first judged step met
        std::vector<ObjectName> touched; ///< tables that judged steps created or changed
        std::vector<Span> definitions;   ///< judged statements that define the schema
        /// Rules, and files they have findings in.
        std::set<std::pair<std::size_t, FileId>> reported;
    };
    const Progress& progress() const { return progress_; }
    /// Lets the next step follow on an earlier one.
    void go_back(const Progress& earlier) { progress_ = earlier; }

    /// A finding that others made (the reader's `syntax-error`, suppressions): it is kept, under
    /// the severity the settings give its rule, or dropped where that rule is off.
    void take(Diagnostic finding);

    /// Whether the rule runs in that file; false for a rule the engine does not have.
    bool runs(std::string_view rule, FileId file);

    const SourceFile& source(FileId file) const { return sources_[file]; }

    /// Who needs whom after the steps so far.
    const DependencyGraph& graph() const { return progress_.graph; }

    /// The schema that the first judged step met; null before there is one.
    const Catalog* start() const { return progress_.start ? &*progress_.start : nullptr; }

    /// The findings so far, in no order. A rule that is off for a finding's file has none there.
    std::vector<Diagnostic>& findings() { return findings_; }

private:
    friend class RuleContext;

    /// What holds for one rule in one file.
    struct Active {
        bool on = true;
        Severity severity = Severity::warning;
        bool severity_is_set = false; ///< by the user
        OptionValues options{};
        std::map<const OptionInfo*, std::shared_ptr<const void>> made{}; ///< RuleContext::once
    };

    std::vector<const Rule*> rules_;
    /// By Check::index(): the rule and its check.
    std::vector<std::vector<std::pair<std::size_t, Check>>> buckets_;
    std::vector<Active> general_; ///< by rule, without path overrides
    std::vector<std::vector<Active>>
        by_file_; ///< by file and rule; filled when a file is first met
    Settings settings_;
    const Dialect& dialect_;
    const SourceSet& sources_;
    Progress progress_;
    std::vector<bool> judged_files_;
    std::optional<std::set<ObjectName>> queried_;
    std::vector<Diagnostic> findings_;
    Diagnostic dropped_; ///< takes what a check says where its rule is off

    Active resolve(const RuleInfo& rule, std::string_view path) const;
    Active& active(std::size_t rule, FileId file);
    bool has_to_tell(const RuleInfo& rule, const ServerError& error) const;
    template <class Subject> void offer(const Subject& subject, const Step* step, FileId file);
    void offer_step(const Step& step);
    void follow_file(const Step& step);
    void remember_tables(const Change& change);
};

/// Whether a rule runs under these settings in a file: its own default, the configuration, `select`
/// and `ignore`. A rule selected by its own name runs even if it is off by default; one selected by
/// its category, or by the rule it is part of, runs unless it is off itself. With an empty path no
/// override applies.
bool is_on(const RuleInfo& rule, const Settings& settings, std::string_view path = {});

} // namespace lintel
