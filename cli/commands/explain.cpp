#include "cli/commands/explain.hpp"

#include "analyzer/engine/rule.hpp"
#include "cli/config_file.hpp"
#include "cli/error.hpp"
#include "cli/fill.hpp"
#include "cli/markdown.hpp"
#include "cli/output.hpp"
#include "cli/rule_text.hpp"
#include "cli/statistics_file.hpp"
#include "cli/terminal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>

namespace lintel {
namespace {

std::string shown(const OptionValue& value) {
    struct Show {
        std::string operator()(bool flag) const { return flag ? "true" : "false"; }
        std::string operator()(std::int64_t number) const { return fmt::format("{}", number); }
        std::string operator()(const std::string& text) const {
            return fmt::format("\"{}\"", text);
        }
        std::string operator()(const std::vector<std::string>& list) const {
            return list.empty() ? "[]" : fmt::format("[\"{}\"]", fmt::join(list, "\", \""));
        }
    };
    return std::visit(Show{}, value);
}

std::string_view fix_words(Fixable fixable) {
    switch (fixable) {
    case Fixable::no:
        return "no fix";
    case Fixable::safe:
        return "safe fix";
    case Fixable::unsafe:
        return "unsafe fix";
    }
    return "no fix";
}

std::string explanation(const RuleInfo& info, std::span<const Rule* const> rules) {
    constexpr int widest = 80;
    const int screen = screen_for(When::never, {}).width;
    std::string out =
        fmt::format("{}\n{}{}, {}, {}{}\n\n",
                    fill(fmt::format("{}: {}", info.id, info.summary), screen, 0, "    "),
                    name_of(info.severity), info.on_by_default ? "" : " (off by default)",
                    name_of(info.category), fix_words(info.fixable),
                    info.since.empty() ? std::string{} : fmt::format(", since {}", info.since));
    out +=
        plain_text(full_explanation(info, rules), screen == 0 ? widest : std::min(screen, widest));
    const auto put = [&]<class... Args>(fmt::format_string<Args...> text, Args&&... args) {
        fmt::format_to(std::back_inserter(out), text, std::forward<Args>(args)...);
    };
    if (!info.options.empty())
        put("\n{}\n\n",
            fill(fmt::format("Options, in lintel.toml under [rules.{}]:", info.id), screen, 0, {}));
    for (const OptionInfo* option : info.options)
        put("    {} = {}    # {}\n", option->name, shown(option->fallback_value(*option)),
            option->help);
    put("\n{}\n\n    -- lintel: allow {} (reason)\n",
        fill("To allow it once, above the statement or at the end of the line:", screen, 0, {}),
        info.id);
    if (!info.sources.empty()) put("\nSources:\n\n");
    for (const std::string_view source : info.sources) put("    {}\n", source);
    return out;
}

} // namespace

int explain(std::string_view rule) {
    if (rule == "statistics") {
        write_standard_output(fmt::format(
            "-- The sizes of tables that `--stats FILE` reads. For the `mysql` client:\n"
            "--     mysql --batch < statistics.sql > statistics.tsv\n"
            "-- JSON is read too: a list of objects with these names.\n{}",
            statistics_query));
        return 0;
    }
    const Configuration configuration = configured({{}, {}, {}, {}, {}}, {}, built_in_rules());
    const std::vector<const Rule*>& rules = configuration.rules;
    const auto found =
        std::ranges::find(rules, rule, [](const Rule* each) { return each->info.id; });
    if (found == rules.end()) {
        const std::string nearest = did_you_mean(rule, names_of(rules));
        throw Error(fmt::format("no rule is named `{}`; {}", rule,
                                nearest.empty() ? "`lintel rules` lists them all" : nearest));
    }
    write_standard_output(explanation((*found)->info, rules));
    return 0;
}

} // namespace lintel
