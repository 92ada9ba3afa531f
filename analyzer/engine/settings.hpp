#pragma once

#include "analyzer/engine/option.hpp"
#include "grammar/diagnostic.hpp"
#include "grammar/dialect.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

class Statistics;

/// What a configuration says of one rule; what is not said stays as the rule has it.
struct RuleSetting {
    std::optional<bool> on;
    std::optional<Severity> severity;
    OptionValues options;
};

/// Settings for the files whose path matches one of the globs, laid over the general ones.
struct PathOverride {
    std::vector<std::string> paths; ///< globs relative to the configuration's folder
    std::map<std::string, RuleSetting, std::less<>> rules;
};

/// How the rules are to be run: what lintel.toml and the command line say, together.
struct Settings {
    std::map<std::string, RuleSetting, std::less<>> rules;
    std::vector<PathOverride> overrides;
    /// The configuration's folder, in the form the files' paths have (both absolute, or both
    /// relative to the same place); overrides match what is left of a path after it. Empty: paths
    /// are taken whole.
    std::string folder;
    /// Only these rules or categories when not empty; then without those in `ignore`.
    std::vector<std::string> select;
    std::vector<std::string> ignore;
    bool require_reason = false;                  ///< an allowance without a reason is a finding
    std::shared_ptr<const Statistics> statistics; ///< of the tables; null when none are given

    /// The setting that holds for a rule in a file; overrides later in the list win. What is said
    /// of the rule it is `part_of` holds too, as far as nothing is said of the rule itself.
    RuleSetting rule_in(std::string_view rule, std::string_view path,
                        std::string_view part_of = {}) const;
    /// What the overrides alone say of a rule in a file.
    RuleSetting override_in(std::string_view rule, std::string_view path,
                            std::string_view part_of = {}) const;
};

/// Whether a path, written with `/`, matches a glob. `*` and `?` stay within one part of the path,
/// `**` as a part of its own stands for any number of parts, `[a-z]` is a set. A glob without `/`
/// is matched against every part alone (`*.sql`, `legacy`); one that matches a folder covers
/// everything in it.
bool matches_glob(std::string_view glob, std::string_view path);

} // namespace lintel
