#pragma once

#include "analyzer/engine/rule.hpp"
#include "analyzer/engine/settings.hpp"
#include "analyzer/online_ddl/statistics.hpp"
#include "cli/error.hpp"
#include "cli/plugin_library.hpp"
#include "grammar/dialect.hpp"
#include "rules/custom/custom_rule.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lintel {

/// From which severity on findings make the run end with status 1.
enum class FailOn : std::uint8_t { note, warning, error, never };

/// The server statements are judged for when nobody says otherwise.
inline constexpr std::string_view default_target = "mysql-8.4";

/// The target of that name, or an Error that says which there are.
Dialect require_target(std::string_view name);

/// What a project says of itself in lintel.toml. Paths are as the program must open them.
struct Configuration {
    /// First, so that the libraries outlive what points into them.
    std::vector<std::shared_ptr<const PluginLibrary>> plugins;
    Settings settings;
    Dialect target = require_target(default_target);
    std::vector<std::string> paths;   ///< what to check when the command line names nothing
    std::string schema;               ///< empty when not given
    std::string declared;             ///< what the migrations should leave; empty when not given
    std::string layout;               ///< of the migrations; empty to find it out
    std::vector<std::string> queries; ///< files and directories of the application's statements
    std::string baseline;             ///< findings not to report again; empty when not given
    FailOn fail_on = FailOn::error;
    /// `[statistics]`: thresholds, the tables named there, and the file with the others.
    Statistics statistics;
    std::string statistics_file; ///< empty when not given
    bool has_statistics = false; ///< a table or a file is named
    rules::CustomRules custom_rules;
    /// The rules the configuration was read for, and the custom ones.
    std::vector<const Rule*> rules;
};

/// The nearest lintel.toml in the folder of `path` (or `path` itself when it is one) or above.
/// Relative to the current folder when `path` is. Empty when there is none.
std::string find_configuration(const std::string& path);

/// What is wrong in a configuration, for whom the places are worth more than the text.
class ConfigurationError : public Error {
public:
    ConfigurationError(const std::string& text, std::vector<Diagnostic> all,
                       std::shared_ptr<const SourceSet> read)
        : Error(text), mistakes(std::move(all)), sources(std::move(read)) {}

    std::vector<Diagnostic> mistakes;
    std::shared_ptr<const SourceSet> sources;
};

/// Reads a configuration. All its mistakes, each with its place and the nearest right spelling, are
/// in the ConfigurationError that is thrown when there are any.
Configuration read_configuration(const std::string& path, std::span<const Rule* const> rules);

/// The words a configuration and the command line share. Nothing for other words.
std::optional<FailOn> parse_fail_on(std::string_view word);

/// Throws an Error, with the nearest right name, when one of `names` is neither a rule nor a
/// category. `where` says who named it.
void require_rules_or_categories(const std::vector<std::string>& names,
                                 std::span<const Rule* const> rules, std::string_view where);

/// A sentence part that points to the right name, or nothing when none is near: `did you mean
/// `x`?`.
std::string did_you_mean(std::string_view name, const std::vector<std::string_view>& candidates);

/// The names of all categories, in their order.
std::vector<std::string_view> category_names();

/// Rules' ids.
std::vector<std::string_view> names_of(std::span<const Rule* const> rules);

/// What every command that reads SQL may say of its input; empty where it does not.
struct InputChoice {
    const std::vector<std::string>& paths;
    const std::string& schema;
    const std::string& config; ///< a configuration file, instead of the nearest
    const std::string& target;
    /// A file of sizes, instead of the configuration's when not empty; nothing where the command
    /// asks for no sizes, and none are read.
    const std::optional<std::string>& statistics;
};

/// The configuration file named, or the nearest upwards from the first path (`stdin_name` for
/// standard input), with the choice's words over its own. Throws an Error as `read_configuration`
/// and `require_target` do.
Configuration configured(const InputChoice& choice, const std::string& stdin_name,
                         std::span<const Rule* const> rules);

} // namespace lintel
