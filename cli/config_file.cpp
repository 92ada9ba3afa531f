#include "cli/config_file.hpp"

#include "analyzer/engine/allowance.hpp"
#include "cli/error.hpp"
#include "cli/file_tree.hpp"
#include "cli/layout/layout.hpp"
#include "cli/report/frame.hpp"
#include "cli/statistics_file.hpp"
#include "cli/unicode.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <filesystem>
#include <utility>

namespace lintel {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view file_name = "lintel.toml";
constexpr std::string_view severity_words[] = {"off", "note", "warning", "error"};
constexpr std::string_view fail_on_words[] = {"note", "warning", "error", "never"};
constexpr std::string_view known_targets =
    "write a server and its version, such as `mysql-8.0.36`, `mysql-8.4`, `mysql-5.7`, "
    "`mariadb-10.11`, `planetscale` or `vitess`";

std::vector<std::string_view> rules_and_categories(std::span<const Rule* const> rules) {
    std::vector<std::string_view> names = names_of(rules);
    std::ranges::copy(category_names(), std::back_inserter(names));
    return names;
}

std::string_view kind_of(const toml::node& node) {
    switch (node.type()) {
    case toml::node_type::table:
        return "a table";
    case toml::node_type::array:
        return "a list";
    case toml::node_type::string:
        return "a string";
    case toml::node_type::integer:
        return "an integer";
    case toml::node_type::floating_point:
        return "a number";
    case toml::node_type::boolean:
        return "a boolean";
    default:
        return "a date or time";
    }
}

std::string_view kind_of(const OptionValue& value) {
    constexpr std::string_view kinds[] = {"a boolean", "an integer", "a string",
                                          "a list of strings"};
    return kinds[value.index()];
}

/// Overrides match paths relative to the configuration's folder; files below the current folder are
/// named relative to that. Takes the folders between the two off a glob; nothing when the glob can
/// match no file here.
std::optional<std::string> glob_below(std::string_view glob, const fs::path& folders) {
    if (glob.find('/') == std::string_view::npos) return std::string(glob);
    for (const fs::path& folder : folders) {
        const std::size_t slash = std::min(glob.find('/'), glob.size());
        const std::string_view part = glob.substr(0, slash);
        if (part == "**") break;
        if (!matches_glob(part, folder.string())) return std::nullopt;
        if (slash == glob.size()) return "**";
        glob.remove_prefix(slash + 1);
    }
    return std::string(glob);
}

/// Reads the tables of one file, collecting every mistake.
class ConfigurationReader {
public:
    ConfigurationReader(const SourceFile& file, std::span<const Rule* const> rules)
        : file_(file), rules_(rules.begin(), rules.end()),
          folder_(fs::path(file.path()).parent_path()) {}

    Configuration read(const toml::table& document) {
        // First, since other keys may name their rules.
        if (const toml::node* plugins = document.get("plugins")) read_plugins(*plugins);
        if (const toml::node* custom = document.get("custom-rule")) read_custom_rules(*custom);
        for (const auto& [key, node] : document) read_key(key, node);
        place_overrides();
        configuration_.rules = rules_;
        return std::move(configuration_);
    }

    void syntax_error(const toml::parse_error& error) {
        std::string message(error.description());
        if (const std::size_t colon = message.find(": ");
            message.starts_with("Error while") && colon != std::string::npos)
            message.erase(0, colon + 2);
        if (!message.empty())
            message[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(message[0])));
        wrong(span_of(error.source()), message);
    }

    const std::vector<Diagnostic>& mistakes() const { return mistakes_; }

private:
    void read_key(const toml::key& key, const toml::node& node) {
        Settings& settings = configuration_.settings;
        const std::string_view name = key.str();
        if (name == "target")
            read_target(node);
        else if (name == "paths")
            read_places(name, node, configuration_.paths);
        else if (name == "schema")
            read_place(name, node, configuration_.schema);
        else if (name == "declared")
            read_place(name, node, configuration_.declared);
        else if (name == "layout")
            read_layout(node);
        else if (name == "baseline")
            read_place(name, node, configuration_.baseline);
        else if (name == "queries")
            read_places(name, node, configuration_.queries);
        else if (name == "fail-on")
            read_fail_on(node);
        else if (name == "select")
            settings.select = rule_list(name, node);
        else if (name == "ignore")
            settings.ignore = rule_list(name, node);
        else if (name == "require-reason")
            settings.require_reason = boolean(name, node);
        else if (name == "rules")
            settings.rules = rule_settings(name, node);
        else if (name == "overrides")
            read_overrides(node);
        else if (name == "statistics")
            read_statistics_table(node);
        else if (name != "custom-rule" && name != "plugins")
            wrong(
                span_of(key.source()), fmt::format("unknown key `{}`", name),
                did_you_mean(name, {"target", "paths", "schema", "declared", "layout", "baseline",
                                    "queries", "fail-on", "select", "ignore", "require-reason",
                                    "rules", "overrides", "statistics", "custom-rule", "plugins"}));
    }

    void read_target(const toml::node& node) {
        const std::string* name = string("target", node);
        if (name == nullptr) return;
        if (const auto dialect = parse_target(*name))
            configuration_.target = *dialect;
        else
            wrong(span_of(node.source()), fmt::format("unknown target `{}`", *name),
                  std::string(known_targets));
    }

    void read_places(std::string_view name, const toml::node& node,
                     std::vector<std::string>& places) {
        for (const auto& [path, span] : strings(name, node)) places.push_back(placed(path));
    }

    void read_place(std::string_view name, const toml::node& node, std::string& place) {
        if (const std::string* path = string(name, node)) place = placed(*path);
    }

    void read_layout(const toml::node& node) {
        const std::string* word = string("layout", node);
        if (word == nullptr) return;
        const auto names = layout_names();
        if (std::ranges::find(names, *word) == names.end())
            wrong(span_of(node.source()), fmt::format("no layout is called `{}`", *word),
                  did_you_mean(*word, names));
        configuration_.layout = *word;
    }

    void read_fail_on(const toml::node& node) {
        const std::string* word = string("fail-on", node);
        if (word == nullptr) return;
        if (const auto fail_on = parse_fail_on(*word))
            configuration_.fail_on = *fail_on;
        else
            wrong(span_of(node.source()), fmt::format("`fail-on` cannot be `{}`", *word),
                  one_of(*word, {std::begin(fail_on_words), std::end(fail_on_words)}));
    }

    std::vector<std::string> rule_list(std::string_view key, const toml::node& node) {
        const std::vector<std::string_view> known = rules_and_categories(rules_);
        std::vector<std::string> names;
        for (const auto& [name, span] : strings(key, node)) {
            if (std::ranges::find(known, name) == known.end())
                wrong(span, fmt::format("unknown rule or category `{}`", name),
                      did_you_mean(name, known));
            names.push_back(name);
        }
        return names;
    }

    using RuleSettings = std::map<std::string, RuleSetting, std::less<>>;

    RuleSettings rule_settings(std::string_view key, const toml::node& node) {
        RuleSettings settings;
        const toml::table* table = node.as_table();
        if (table == nullptr) {
            expected(key, "a table", node);
            return settings;
        }
        for (const auto& [id, value] : *table) {
            const auto rule =
                std::ranges::find(rules_, id.str(), [](const Rule* r) { return r->info.id; });
            if (rule == rules_.end())
                wrong(span_of(id.source()), fmt::format("unknown rule `{}`", id.str()),
                      did_you_mean(id.str(), names_of(rules_)));
            else
                settings[std::string(id.str())] = rule_setting((*rule)->info, value);
        }
        return settings;
    }

    RuleSetting rule_setting(const RuleInfo& rule, const toml::node& node) {
        RuleSetting setting;
        const toml::table* table = node.as_table();
        if (table == nullptr) {
            read_severity(rule.id, node, setting);
            return setting;
        }
        for (const auto& [key, value] : *table) {
            if (key.str() == "severity")
                read_severity("severity", value, setting);
            else
                read_option(rule, key, value, setting);
        }
        return setting;
    }

    void read_severity(std::string_view key, const toml::node& node, RuleSetting& setting) {
        const std::string* word = string(key, node);
        if (word == nullptr) return;
        const auto found = std::ranges::find(severity_words, *word);
        if (found == std::end(severity_words)) {
            wrong(span_of(node.source()), fmt::format("unknown severity `{}`", *word),
                  one_of(*word, {std::begin(severity_words), std::end(severity_words)}));
            return;
        }
        setting.on = *word != "off";
        if (*word != "off") setting.severity = static_cast<Severity>(found - severity_words - 1);
    }

    void read_option(const RuleInfo& rule, const toml::key& key, const toml::node& node,
                     RuleSetting& setting) {
        const auto option = std::ranges::find(rule.options, key.str(), &OptionInfo::name);
        if (option == rule.options.end()) {
            std::vector<std::string_view> known{"severity"};
            for (const OptionInfo* each : rule.options) known.push_back(each->name);
            wrong(span_of(key.source()),
                  fmt::format("rule `{}` has no option `{}`", rule.id, key.str()),
                  one_of(key.str(), known));
            return;
        }
        const OptionValue fallback = (*option)->fallback_value(**option);
        if (auto value = option_value(node, fallback)) {
            const std::string objection =
                (*option)->objection != nullptr ? (*option)->objection(*value) : std::string{};
            if (!objection.empty()) wrong(span_of(node.source()), objection);
            setting.options[std::string(key.str())] = std::move(*value);
        } else
            expected(key.str(), kind_of(fallback), node);
    }

    /// The value in the kind the option's fallback has.
    static std::optional<OptionValue> option_value(const toml::node& node,
                                                   const OptionValue& fallback) {
        if (std::holds_alternative<bool>(fallback) && node.is_boolean())
            return node.as_boolean()->get();
        if (std::holds_alternative<std::int64_t>(fallback) && node.is_integer())
            return node.as_integer()->get();
        if (std::holds_alternative<std::string>(fallback) && node.is_string())
            return node.as_string()->get();
        const toml::array* array = node.as_array();
        if (!std::holds_alternative<std::vector<std::string>>(fallback) || array == nullptr)
            return std::nullopt;
        std::vector<std::string> list;
        for (const toml::node& item : *array) {
            if (!item.is_string()) return std::nullopt;
            list.push_back(item.as_string()->get());
        }
        return list;
    }

    void read_overrides(const toml::node& node) {
        const toml::array* array = node.as_array();
        if (array == nullptr) return expected("overrides", "a list of tables", node);
        for (const toml::node& entry : *array) {
            const toml::table* table = entry.as_table();
            if (table == nullptr)
                expected("overrides", "a list of tables", entry);
            else
                read_override(*table);
        }
    }

    void read_override(const toml::table& table) {
        PathOverride entry;
        for (const auto& [key, node] : table) {
            if (key.str() == "paths")
                for (auto& [glob, span] : strings("paths", node))
                    entry.paths.push_back(std::move(glob));
            else if (key.str() == "rules")
                entry.rules = rule_settings("rules", node);
            else
                wrong(span_of(key.source()),
                      fmt::format("unknown key `{}` in `overrides`", key.str()),
                      one_of(key.str(), {"paths", "rules"}));
        }
        if (!table.contains("paths")) wrong(span_of(table.source()), "an override needs `paths`");
        configuration_.settings.overrides.push_back(std::move(entry));
    }

    void read_statistics_table(const toml::node& node) {
        const toml::table* table = node.as_table();
        if (table == nullptr) return expected("statistics", "a table", node);
        Statistics& statistics = configuration_.statistics;
        const std::pair<std::string_view, std::uint64_t*> counts[] = {
            {"small-rows", &statistics.small_rows},
            {"small-bytes", &statistics.small_bytes},
            {"slow-rate", &statistics.slow_rate},
            {"fast-rate", &statistics.fast_rate}};
        for (const auto& [key, value] : *table) {
            const auto* const found =
                std::ranges::find(counts, key.str(), [](const auto& each) { return each.first; });
            if (found != std::end(counts))
                *found->second = count(key.str(), value).value_or(*found->second);
            else if (key.str() == "file")
                read_place("file", value, configuration_.statistics_file);
            else if (key.str() == "tables")
                read_table_sizes(value);
            else
                wrong(span_of(key.source()),
                      fmt::format("unknown key `{}` in `statistics`", key.str()),
                      one_of(key.str(), {"file", "tables", "small-rows", "small-bytes", "slow-rate",
                                         "fast-rate"}));
        }
        configuration_.has_statistics |= !configuration_.statistics_file.empty();
    }

    /// `orders = { rows = 50_000_000, bytes = 12_000_000_000 }`.
    void read_table_sizes(const toml::node& node) {
        const toml::table* tables = node.as_table();
        if (tables == nullptr) return expected("tables", "a table", node);
        for (const auto& [name, value] : *tables) {
            const toml::table* sizes = value.as_table();
            if (sizes == nullptr) {
                expected(name.str(), "a table", value);
                continue;
            }
            TableStatistics statistics;
            for (const auto& [key, size] : *sizes) {
                if (key.str() == "rows")
                    statistics.rows = count("rows", size).value_or(0);
                else if (key.str() == "bytes")
                    statistics.data_bytes = count("bytes", size).value_or(0);
                else
                    wrong(span_of(key.source()),
                          fmt::format("unknown key `{}` of a table's size", key.str()),
                          one_of(key.str(), {"rows", "bytes"}));
            }
            const std::string_view written = name.str();
            const std::size_t dot = written.find('.');
            const bool qualified = dot != std::string_view::npos;
            configuration_.statistics.add(
                {std::string(qualified ? written.substr(0, dot) : std::string_view{}),
                 std::string(qualified ? written.substr(dot + 1) : written)},
                statistics);
            configuration_.has_statistics = true;
        }
    }

    std::optional<std::uint64_t> count(std::string_view key, const toml::node& node) {
        const auto* value = node.as_integer();
        if (value == nullptr)
            expected(key, "an integer", node);
        else if (value->get() < 0)
            wrong(span_of(node.source()), fmt::format("`{}` cannot be negative", key));
        else
            return static_cast<std::uint64_t>(value->get());
        return std::nullopt;
    }

    void read_plugins(const toml::node& node) {
        for (const auto& [path, span] : strings("plugins", node)) {
            std::string objection;
            const auto plugin = PluginLibrary::load(placed(path), objection);
            if (plugin == nullptr) {
                wrong(span, objection);
                continue;
            }
            for (const Rule* rule : plugin->rules()) add_plugin_rule(*rule, span);
            configuration_.plugins.push_back(plugin);
        }
    }

    void add_plugin_rule(const Rule& rule, Span span) {
        const std::vector<std::string_view> known = rules_and_categories(rules_);
        if (std::ranges::find(known, rule.info.id) == known.end())
            rules_.push_back(&rule);
        else
            wrong(span, fmt::format("rule `{}` of this plugin is there already", rule.info.id));
    }

    void read_custom_rules(const toml::node& node) {
        const toml::array* array = node.as_array();
        if (array == nullptr) return expected("custom-rule", "a list of tables", node);
        for (const toml::node& entry : *array) {
            const toml::table* table = entry.as_table();
            if (table == nullptr)
                expected("custom-rule", "a list of tables", entry);
            else
                read_custom_rule(*table);
        }
    }

    void read_custom_rule(const toml::table& table) {
        const std::size_t before = mistakes_.size();
        for (const std::string_view needed : {"id", "match", "message"})
            if (!table.contains(needed))
                wrong(span_of(table.source()), fmt::format("a custom rule needs `{}`", needed));
        rules::CustomRuleText text;
        if (const toml::node* node = table.get("match")) read_match(*node, text);
        for (const auto& [key, node] : table)
            if (key.str() != "match") read_custom_key(key, node, text);
        if (mistakes_.size() != before) return;
        const auto rule = std::make_shared<const rules::CustomRule>(std::move(text));
        configuration_.custom_rules.push_back(rule);
        rules_.push_back(&rule->rule());
    }

    void read_match(const toml::node& node, rules::CustomRuleText& text) {
        const std::string* word = string("match", node);
        if (word == nullptr) return;
        if (rules::attributes_of(*word).empty())
            wrong(span_of(node.source()), fmt::format("`match` cannot be `{}`", *word),
                  one_of(*word, rules::subjects()));
        else
            text.subject = *word;
    }

    void read_custom_key(const toml::key& key, const toml::node& node,
                         rules::CustomRuleText& text) {
        const std::string_view name = key.str();
        if (name == "id")
            read_custom_id(node, text);
        else if (name == "when")
            text.when = conditions(name, node, text.subject);
        else if (name == "unless")
            text.unless = conditions(name, node, text.subject);
        else if (name == "message")
            read_message(node, text);
        else if (name == "summary")
            read_text(name, node, text.summary);
        else if (name == "help")
            read_text(name, node, text.help);
        else if (name == "category")
            read_category(node, text);
        else if (name == "severity")
            read_custom_severity(node, text);
        else
            wrong(span_of(key.source()), fmt::format("unknown key `{}` in `custom-rule`", name),
                  one_of(name, {"id", "match", "when", "unless", "message", "summary", "help",
                                "category", "severity"}));
    }

    void read_text(std::string_view key, const toml::node& node, std::string& text) {
        if (const std::string* value = string(key, node)) text = *value;
    }

    void read_custom_id(const toml::node& node, rules::CustomRuleText& text) {
        const std::string* id = string("id", node);
        if (id == nullptr) return;
        const Span span = span_of(node.source());
        if (id->find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") != std::string::npos ||
            id->empty())
            wrong(span, fmt::format("`{}` cannot be a rule's id", *id),
                  "write it in small letters, digits and dashes");
        else if (std::ranges::find(configuration_.custom_rules, *id, [](const auto& each) {
                     return each->rule().info.id;
                 }) != configuration_.custom_rules.end())
            wrong(span, fmt::format("a custom rule `{}` is there already", *id));
        else if (const auto known = rules_and_categories(rules_);
                 std::ranges::find(known, *id) != known.end())
            wrong(span, fmt::format("`{}` is the name of a built-in rule or category", *id));
        text.id = *id;
    }

    void read_message(const toml::node& node, rules::CustomRuleText& text) {
        read_text("message", node, text.message);
        if (text.subject.empty()) return;
        const std::string unknown = rules::unknown_placeholder(text.message, text.subject);
        if (!unknown.empty()) no_attribute(span_of(node.source()), unknown, text.subject);
    }

    void read_category(const toml::node& node, rules::CustomRuleText& text) {
        const std::string* word = string("category", node);
        if (word == nullptr) return;
        const std::vector<std::string_view> known = category_names();
        const auto found = std::ranges::find(known, *word);
        if (found == known.end())
            wrong(span_of(node.source()), fmt::format("unknown category `{}`", *word),
                  one_of(*word, known));
        else
            text.category = static_cast<Category>(found - known.begin());
    }

    void read_custom_severity(const toml::node& node, rules::CustomRuleText& text) {
        RuleSetting setting;
        read_severity("severity", node, setting);
        if (setting.on == false)
            wrong(span_of(node.source()), "a custom rule cannot be off where it is written",
                  "turn it off in `[rules]` or in `overrides`");
        text.severity = setting.severity.value_or(Severity::warning);
    }

    std::vector<rules::Condition> conditions(std::string_view key, const toml::node& node,
                                             std::string_view subject) {
        std::vector<rules::Condition> conditions;
        const toml::table* table = node.as_table();
        if (table == nullptr) expected(key, "a table", node);
        if (table == nullptr || subject.empty()) return conditions;
        const std::span<const rules::Attribute> attributes = rules::attributes_of(subject);
        for (const auto& [name, value] : *table) {
            const auto attribute =
                std::ranges::find(attributes, name.str(), &rules::Attribute::name);
            if (attribute == attributes.end()) {
                no_attribute(span_of(name.source()), name.str(), subject);
                continue;
            }
            std::string objection;
            const std::optional<OptionValue> wanted = any_value(value);
            const auto made = wanted ? rules::condition(*attribute, *wanted, objection)
                                     : std::optional<rules::Condition>{};
            if (made)
                conditions.push_back(*made);
            else
                wrong(span_of(value.source()),
                      !objection.empty()
                          ? objection
                          : fmt::format("`{}` cannot be {}", name.str(), kind_of(value)));
        }
        return conditions;
    }

    static std::optional<OptionValue> any_value(const toml::node& node) {
        const OptionValue kinds[] = {false, std::int64_t{0}, std::string{},
                                     std::vector<std::string>{}};
        for (const OptionValue& kind : kinds)
            if (auto value = option_value(node, kind)) return value;
        return std::nullopt;
    }

    void no_attribute(Span span, std::string_view name, std::string_view subject) {
        std::vector<std::string_view> known;
        for (const rules::Attribute& attribute : rules::attributes_of(subject))
            known.push_back(attribute.name);
        wrong(span, fmt::format("`{}` has no attribute `{}`", subject, name), one_of(name, known));
    }

    /// Says where the configuration lies in the terms the files' paths have.
    void place_overrides() {
        Settings& settings = configuration_.settings;
        const bool above = !folder_.empty() && *folder_.begin() == "..";
        if (!above) {
            settings.folder = folder_.string();
            return;
        }
        const fs::path between =
            fs::current_path().lexically_relative(fs::absolute(folder_).lexically_normal());
        for (PathOverride& entry : settings.overrides) {
            std::vector<std::string> globs;
            for (const std::string& glob : entry.paths) {
                if (auto below = glob_below(glob, between)) globs.push_back(std::move(*below));
                globs.push_back((folder_ / glob).string());
            }
            entry.paths = std::move(globs);
        }
    }

    const std::string* string(std::string_view key, const toml::node& node) {
        if (const auto* value = node.as_string()) return &value->get();
        expected(key, "a string", node);
        return nullptr;
    }

    bool boolean(std::string_view key, const toml::node& node) {
        if (const auto* value = node.as_boolean()) return value->get();
        expected(key, "a boolean", node);
        return false;
    }

    std::vector<std::pair<std::string, Span>> strings(std::string_view key,
                                                      const toml::node& node) {
        std::vector<std::pair<std::string, Span>> out;
        const toml::array* array = node.as_array();
        if (array == nullptr) {
            expected(key, "a list of strings", node);
            return out;
        }
        for (const toml::node& item : *array) {
            if (const auto* value = item.as_string())
                out.emplace_back(value->get(), span_of(item.source()));
            else
                expected(key, "a list of strings", item);
        }
        return out;
    }

    std::string placed(const std::string& path) const {
        return place_below(folder_.string(), path);
    }

    static std::string one_of(std::string_view name, const std::vector<std::string_view>& known) {
        const std::string nearest = did_you_mean(name, known);
        return nearest.empty() ? fmt::format("it is one of `{}`", fmt::join(known, "`, `"))
                               : nearest;
    }

    void expected(std::string_view key, std::string_view what, const toml::node& node) {
        wrong(span_of(node.source()),
              fmt::format("`{}` takes {}, not {}", key, what, kind_of(node)));
    }

    void wrong(Span span, std::string message, std::string help = {}) {
        Diagnostic& mistake = mistakes_.emplace_back();
        mistake.rule = "configuration";
        mistake.severity = Severity::error;
        mistake.span = span;
        mistake.message = std::move(message);
        if (!help.empty()) mistake.helps.push_back(std::move(help));
    }

    /// toml++ counts lines and characters from 1.
    std::uint32_t offset_of(const toml::source_position& position) const {
        if (position.line == 0) return 0;
        std::size_t at = file_.line_begin(position.line);
        for (std::uint32_t i = 1; i < position.column && at < file_.text().size(); ++i)
            next_character(file_.text(), at);
        return static_cast<std::uint32_t>(at);
    }

    Span span_of(const toml::source_region& region) const {
        const std::uint32_t begin = offset_of(region.begin);
        return {file_.id(), begin, std::max(begin, offset_of(region.end))};
    }

    const SourceFile& file_;
    std::vector<const Rule*> rules_;
    fs::path folder_;
    Configuration configuration_;
    std::vector<Diagnostic> mistakes_;
};

std::string rendered(const std::vector<Diagnostic>& mistakes, const SourceSet& sources) {
    std::string out = "the configuration is wrong\n";
    FindingWriter writer(sources, Style{}, out);
    for (const Diagnostic& mistake : mistakes) writer.write(mistake);
    out.pop_back(); // whoever shows it ends the line
    return out;
}

} // namespace

std::string find_configuration(const std::string& path) {
    const fs::path start(on_disk(path));
    std::error_code failed;
    fs::path folder = fs::absolute(start).lexically_normal();
    if (!fs::is_directory(folder, failed)) folder = folder.parent_path();
    for (;; folder = folder.parent_path()) {
        const fs::path candidate = folder / file_name;
        if (fs::is_regular_file(candidate, failed))
            return start.is_absolute() ? candidate.string()
                                       : candidate.lexically_relative(fs::current_path()).string();
        if (folder == folder.parent_path()) return {};
    }
}

Configuration read_configuration(const std::string& path, std::span<const Rule* const> rules) {
    const auto sources = std::make_shared<SourceSet>();
    std::string reason;
    const SourceFile* file = sources->open(path, reason);
    if (file == nullptr) throw Error(fmt::format("{}: {}", path, reason));
    ConfigurationReader reader(*file, rules);
    Configuration configuration;
    if (const toml::parse_result parsed = toml::parse(file->text()))
        configuration = reader.read(parsed.table());
    else
        reader.syntax_error(parsed.error());
    if (reader.mistakes().empty()) return configuration;
    std::vector<Diagnostic> mistakes = reader.mistakes();
    std::ranges::sort(mistakes, {}, [](const Diagnostic& mistake) { return mistake.span; });
    const std::string text = rendered(mistakes, *sources);
    throw ConfigurationError(text, std::move(mistakes), sources);
}

std::optional<FailOn> parse_fail_on(std::string_view word) {
    const auto found = std::ranges::find(fail_on_words, word);
    if (found == std::end(fail_on_words)) return std::nullopt;
    return static_cast<FailOn>(found - fail_on_words);
}

void require_rules_or_categories(const std::vector<std::string>& names,
                                 std::span<const Rule* const> rules, std::string_view where) {
    const std::vector<std::string_view> known = rules_and_categories(rules);
    for (const std::string& name : names) {
        if (std::ranges::find(known, name) != known.end()) continue;
        const std::string nearest = did_you_mean(name, known);
        throw Error(fmt::format("{}: unknown rule or category `{}`{}{}", where, name,
                                nearest.empty() ? "" : "; ", nearest));
    }
}

Dialect require_target(std::string_view name) {
    if (const auto dialect = parse_target(name)) return *dialect;
    throw Error(fmt::format("--target: unknown target `{}`; {}", name, known_targets));
}

std::string did_you_mean(std::string_view name, const std::vector<std::string_view>& candidates) {
    const std::string_view nearest = nearest_name(name, candidates);
    return nearest.empty() ? std::string{} : fmt::format("did you mean `{}`?", nearest);
}

std::vector<std::string_view> category_names() {
    std::vector<std::string_view> names;
    for (int i = 0; i <= static_cast<int>(Category::vitess); ++i)
        names.push_back(name_of(static_cast<Category>(i)));
    return names;
}

std::vector<std::string_view> names_of(std::span<const Rule* const> rules) {
    std::vector<std::string_view> names;
    for (const Rule* rule : rules) names.push_back(rule->info.id);
    return names;
}

namespace {

void take_sizes(const std::string& file, Configuration& configuration) {
    if (!file.empty()) configuration.statistics_file = file;
    if (!configuration.statistics_file.empty()) {
        read_statistics(configuration.statistics_file, configuration.statistics);
        configuration.has_statistics = true;
    }
    if (configuration.has_statistics)
        configuration.settings.statistics =
            std::make_shared<const Statistics>(configuration.statistics);
}

} // namespace

Configuration configured(const InputChoice& choice, const std::string& stdin_name,
                         std::span<const Rule* const> rules) {
    std::string file = choice.config;
    if (file.empty()) {
        std::string start = choice.paths.empty() ? std::string(".") : choice.paths.front();
        if (start == "-") start = stdin_name.empty() ? std::string(".") : stdin_name;
        file = find_configuration(start);
    }
    Configuration configuration;
    if (file.empty())
        configuration.rules.assign(rules.begin(), rules.end());
    else
        configuration = read_configuration(file, rules);
    if (!choice.paths.empty()) configuration.paths = choice.paths;
    if (!choice.schema.empty()) configuration.schema = choice.schema;
    if (!choice.target.empty()) configuration.target = require_target(choice.target);
    if (choice.statistics) take_sizes(*choice.statistics, configuration);
    return configuration;
}

} // namespace lintel
