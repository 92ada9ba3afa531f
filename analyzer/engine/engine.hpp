#pragma once

#include "analyzer/engine/rule.hpp"
#include "analyzer/engine/settings.hpp"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace lintel {

/// Runs rules over the steps of a chain as they come. Checks are bucketed by what they look at, so that a
/// change visits only those that asked for it.
class Engine {
public:
    Engine(std::span<const Rule* const> rules, const Settings& settings, const Dialect& dialect,
           const SourceSet& sources);

    /// Which files are under judgement, by FileId; all when never called.
    void judge_only(std::vector<bool> judged_files);

    void look_at(const Step& step);
    /// The checks of what is left at the end; to be called once, after the last step.
    void finish(const Catalog& catalog);

    /// The findings so far, in no order. A rule that is off for a finding's file has none there.
    std::vector<Diagnostic>& findings() { return findings_; }

private:
    struct Active {
        const Rule* rule;
        RuleSetting setting; ///< without path overrides
    };

    std::vector<Active> active_;
    /// By Check::index(): the rule and its check.
    std::vector<std::vector<std::pair<std::size_t, Check>>> buckets_;
    std::vector<ObjectName> touched_; ///< tables that judged steps created or changed
    Settings settings_;
    const Dialect& dialect_;
    const SourceSet& sources_;
    std::vector<bool> judged_files_;
    std::vector<Diagnostic> findings_;
};

/// Whether a rule runs at all under these settings (select, ignore, its own default).
bool is_on(const RuleInfo& rule, const Settings& settings);

} // namespace lintel
