#include "analyzer/engine/settings.hpp"

#include <algorithm>
#include <filesystem>
#include <fnmatch.h>

namespace lintel {
namespace {

std::vector<std::string> parts_of(std::string_view path) {
    std::vector<std::string> parts;
    while (!path.empty()) {
        const std::size_t slash = std::min(path.find('/'), path.size());
        if (const std::string_view part = path.substr(0, slash); !part.empty() && part != ".")
            parts.emplace_back(part);
        path.remove_prefix(std::min(slash + 1, path.size()));
    }
    return parts;
}

void lay_over(RuleSetting& setting, const RuleSetting& over) {
    if (over.on) setting.on = over.on;
    if (over.severity) setting.severity = over.severity;
    for (const auto& [name, value] : over.options) setting.options[name] = value;
}

void lay_over(RuleSetting& setting, const std::map<std::string, RuleSetting, std::less<>>& rules,
              std::string_view rule, std::string_view part_of) {
    for (const std::string_view name : {part_of, rule})
        if (const auto found = rules.find(name); found != rules.end())
            lay_over(setting, found->second);
}

std::string relative_to(const std::string& folder, std::string_view path) {
    const auto normal = std::filesystem::path(path).lexically_normal();
    if (folder.empty()) return normal.generic_string();
    const auto relative =
        normal.lexically_relative(std::filesystem::path(folder).lexically_normal());
    return relative.empty() ? normal.generic_string() : relative.generic_string();
}

} // namespace

bool matches_glob(std::string_view glob, std::string_view path) {
    std::vector<std::string> wanted = parts_of(glob);
    const std::vector<std::string> parts = parts_of(path);
    if (wanted.empty()) return false;
    if (wanted.size() == 1 && glob.find('/') == std::string_view::npos && wanted[0] != "**")
        return !parts.empty() &&
               std::any_of(parts.begin(), parts.end(), [&](const std::string& part) {
                   return fnmatch(wanted[0].c_str(), part.c_str(), 0) == 0;
               });

    // reached[i]: the parts so far can be matched by the first i parts of the glob. Whatever the
    // stars, the work is glob parts × path parts.
    std::vector<bool> reached(wanted.size() + 1, false);
    const auto pass_stars = [&] {
        for (std::size_t i = 0; i < wanted.size(); ++i)
            if (reached[i] && wanted[i] == "**") reached[i + 1] = true;
    };
    reached[0] = true;
    pass_stars();
    for (const std::string& part : parts) {
        if (reached.back()) return true; // a folder matched: what is in it is covered
        std::vector<bool> next(wanted.size() + 1, false);
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            if (!reached[i]) continue;
            if (wanted[i] == "**")
                next[i] = true;
            else if (fnmatch(wanted[i].c_str(), part.c_str(), 0) == 0)
                next[i + 1] = true;
        }
        reached = std::move(next);
        pass_stars();
    }
    return reached.back();
}

RuleSetting Settings::override_in(std::string_view rule, std::string_view path,
                                  std::string_view part_of) const {
    RuleSetting setting;
    if (overrides.empty() || path.empty()) return setting;
    const std::string relative = relative_to(folder, path);
    for (const PathOverride& entry : overrides) {
        if (!entry.rules.contains(rule) && !entry.rules.contains(part_of)) continue;
        const bool applies =
            std::any_of(entry.paths.begin(), entry.paths.end(),
                        [&](const std::string& glob) { return matches_glob(glob, relative); });
        if (applies) lay_over(setting, entry.rules, rule, part_of);
    }
    return setting;
}

RuleSetting Settings::rule_in(std::string_view rule, std::string_view path,
                              std::string_view part_of) const {
    RuleSetting setting;
    lay_over(setting, rules, rule, part_of);
    lay_over(setting, override_in(rule, path, part_of));
    return setting;
}

} // namespace lintel
