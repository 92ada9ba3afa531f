#include "cli/commands/rules.hpp"

#include "analyzer/engine/rule.hpp"
#include "cli/commands/config_schema.hpp"
#include "cli/config_file.hpp"
#include "cli/fill.hpp"
#include "cli/json.hpp"
#include "cli/markdown.hpp"
#include "cli/output.hpp"
#include "cli/rule_text.hpp"
#include "cli/terminal.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <string>

namespace lintel {
namespace {

std::string_view fixable(Fixable fixable) {
    switch (fixable) {
    case Fixable::no:
        return "-";
    case Fixable::safe:
        return "safe fix";
    case Fixable::unsafe:
        return "unsafe fix";
    }
    return "-";
}

using Rules = std::vector<const Rule*>;

/// A row for each, or on a narrow screen what is known of it with the summary below.
std::string as_text(const Rules& rules, const Screen& screen) {
    constexpr int least_summary = 30;
    std::size_t id_width = 0;
    std::size_t category_width = 0;
    for (const Rule* rule : rules) {
        id_width = std::max(id_width, rule->info.id.size());
        category_width = std::max(category_width, name_of(rule->info.category).size());
    }
    const int before = static_cast<int>(id_width + category_width) + 25;
    const bool narrow = screen.width != 0 && before + least_summary > screen.width;
    std::string out;
    for (const Rule* rule : rules) {
        const RuleInfo& info = rule->info;
        const std::string name = screen.links && !info.sources.empty()
                                     ? hyperlink(info.id, info.sources.front())
                                     : std::string(info.id);
        const std::string_view severity = info.on_by_default ? name_of(info.severity) : "off";
        const bool can_fix = info.fixable != Fixable::no;
        if (narrow)
            fmt::format_to(std::back_inserter(out), "{}  {}, {}\n    {}\n", name, severity,
                           name_of(info.category),
                           fill(fmt::format("{}{}{}", info.summary, can_fix ? "; " : "",
                                            can_fix ? fixable(info.fixable) : ""),
                                screen.width, 4, "    "));
        else
            fmt::format_to(std::back_inserter(out), "{}{:{}}  {:7}  {:{}}  {:10}  {}\n", name, "",
                           id_width - info.id.size(), severity, name_of(info.category),
                           category_width, fixable(info.fixable),
                           fill(info.summary, screen.width, before,
                                std::string(static_cast<std::size_t>(before), ' ')));
    }
    return out;
}

using Json = nlohmann::ordered_json;

Json value_of(const OptionValue& value) {
    return std::visit([](const auto& held) { return Json(held); }, value);
}

std::string_view fix_word(Fixable fixable) {
    if (fixable == Fixable::no) return "none";
    return fixable == Fixable::safe ? "safe" : "unsafe";
}

std::string as_json(const Rules& listed) {
    Json rules = Json::array();
    for (const Rule* rule : listed) {
        const RuleInfo& info = rule->info;
        Json options = Json::array();
        for (const OptionInfo* option : info.options)
            options.push_back({{"name", option->name},
                               {"default", value_of(option->fallback_value(*option))},
                               {"help", option->help}});
        Json errors = Json::array();
        for (const ErrorNumber& error : info.errors)
            if (const Json known{{"number", error.value}, {"symbol", symbol_of(error)}};
                errors.empty() || errors.back() != known)
                errors.push_back(known);
        rules.push_back({{"id", info.id},
                         {"category", name_of(info.category)},
                         {"severity", name_of(info.severity)},
                         {"onByDefault", info.on_by_default},
                         {"fix", fix_word(info.fixable)},
                         {"since", info.since},
                         {"summary", info.summary},
                         {"explanation", plain_markdown(info.explanation)},
                         {"options", std::move(options)},
                         {"errors", std::move(errors)},
                         {"partOf", info.part_of},
                         {"sources", info.sources}});
    }
    return json_text(Json{{"version", 1}, {"rules", std::move(rules)}});
}

std::string as_markdown(const Rules& rules) {
    std::string out =
        "# Rules\n\n| rule | severity | category | what is found |\n|---|---|---|---|\n";
    for (const Rule* rule : rules)
        fmt::format_to(std::back_inserter(out), "| [{0}](#{0}) | {1} | {2} | {3} |\n",
                       rule->info.id,
                       rule->info.on_by_default ? name_of(rule->info.severity) : "off",
                       name_of(rule->info.category), table_cell(rule->info.summary));
    for (const Rule* rule : rules) {
        const RuleInfo& info = rule->info;
        fmt::format_to(std::back_inserter(out), "\n## {}\n\n{}: {}. {}{}.\n\n{}\n", info.id,
                       name_of(info.category), info.summary, name_of(info.severity),
                       info.on_by_default ? "" : ", off by default",
                       plain_markdown(full_explanation(info, rules)));
        for (const OptionInfo* option : info.options)
            fmt::format_to(std::back_inserter(out), "- option `{}` = `{}`: {}\n", option->name,
                           value_of(option->fallback_value(*option)).dump(), option->help);
        for (const std::string_view source : info.sources)
            fmt::format_to(std::back_inserter(out), "- <{}>\n", source);
    }
    return out;
}

} // namespace

int list_rules(std::string_view format) {
    if (format == "schema") {
        write_standard_output(config_schema());
        return 0;
    }
    const Configuration configuration = configured({{}, {}, {}, {}, {}}, {}, built_in_rules());
    const Rules& rules = configuration.rules;
    write_standard_output(format == "json"       ? as_json(rules)
                          : format == "markdown" ? as_markdown(rules)
                                                 : as_text(rules, screen_for(When::never, {})));
    return 0;
}

} // namespace lintel
