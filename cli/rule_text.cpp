#include "cli/rule_text.hpp"

#include <fmt/format.h>

#include <string_view>
#include <vector>

namespace lintel {
namespace {

std::string list_of_errors(const RuleInfo& info) {
    std::vector<std::string> errors;
    for (const ErrorNumber& error : info.errors)
        if (std::string text = fmt::format("{} (`{}`)", error.value, symbol_of(error));
            errors.empty() || errors.back() != text)
            errors.push_back(std::move(text));
    return fmt::format("{}", fmt::join(errors, ", "));
}

std::string list_of_parts(std::string_view rule, std::span<const Rule* const> rules) {
    std::string parts;
    for (const Rule* each : rules)
        if (each->info.part_of == rule)
            parts += fmt::format("{}`{}`", parts.empty() ? "" : ", ", each->info.id);
    return parts;
}

} // namespace

std::string full_explanation(const RuleInfo& info, std::span<const Rule* const> rules) {
    std::string text(info.explanation);
    if (!info.errors.empty())
        text += fmt::format("\nThe server's error{}: {}.\n", info.errors.size() == 1 ? "" : "s",
                            list_of_errors(info));
    if (!info.part_of.empty())
        text += fmt::format("\nThe rule is part of `{0}`: what is said of `{0}` in `lintel.toml`, "
                            "by `--select` and `--ignore`, or in a comment, holds for it too where "
                            "nothing is said of itself.\n",
                            info.part_of);
    if (const std::string parts = list_of_parts(info.id, rules); !parts.empty())
        text += fmt::format("\nRules of their own that are part of it: {}.\n", parts);
    return text;
}

} // namespace lintel
