#include "cli/report/sarif_rules.hpp"

#include "cli/markdown.hpp"
#include "cli/rule_text.hpp"
#include "cli/unicode.hpp"

#include <algorithm>

namespace lintel {
namespace {

/// A little less than GitHub takes, which counts characters: 1,024 and 255 (its documentation,
/// "SARIF support for code scanning").
constexpr std::size_t longest_description = 1000;
constexpr std::size_t longest_name = 250;

/// Severities in GitHub's words.
std::string_view problem_severity(Severity severity) {
    return severity == Severity::note ? "recommendation" : name_of(severity);
}

/// GitHub's scale: from 7.0 on high, from 4.0 on medium, below it low.
std::string_view security_severity(Severity severity) {
    switch (severity) {
    case Severity::error:
        return "7.5";
    case Severity::warning:
        return "5.0";
    default:
        return "2.0";
    }
}

Json properties(const RuleInfo& info) {
    Json out = {{"tags", {"mysql", name_of(info.category)}},
                {"precision", "high"},
                {"problem.severity", problem_severity(info.severity)}};
    // This makes security alerts of the findings; no other rule is to have it.
    if (info.category == Category::security)
        out["security-severity"] = security_severity(info.severity);
    return out;
}

} // namespace

SarifRules::SarifRules(const Report& report) : report_(report) {
    components_.push_back({"Lintel"});
    for (const RulePack& pack : report.packs) components_.push_back({pack.name});
}

std::size_t SarifRules::component_of(std::string_view id) const {
    for (std::size_t i = 0; i < report_.packs.size(); ++i)
        for (const Rule* rule : report_.packs[i].rules)
            if (rule->info.id == id) return i + 1;
    return 0;
}

void SarifRules::refer(std::string_view id, Json& result) {
    auto found = places_.find(id);
    if (found == places_.end()) {
        const std::size_t component = component_of(id);
        Json& rules = components_[component].rules;
        found = places_.emplace(std::string(id), Place{component, rules.size()}).first;
        rules.push_back(descriptor(id));
    }
    const auto [component, index] = found->second;
    result["ruleId"] = id;
    if (component == 0)
        result["ruleIndex"] = index;
    else
        result["rule"] = {
            {"index", index},
            {"toolComponent", {{"name", components_[component].name}, {"index", component - 1}}}};
}

Json SarifRules::descriptor(std::string_view id) const {
    Json out = {{"id", id}, {"name", shortened(pascal_case(id), longest_name)}};
    const auto known =
        std::ranges::find(report_.rules, id, [](const Rule* rule) { return rule->info.id; });
    if (known == report_.rules.end()) {
        const Json about = text_object("What Lintel says of its own input.");
        out.update({{"shortDescription", about}, {"fullDescription", about}, {"help", about}});
        return out;
    }
    const RuleInfo& info = (*known)->info;
    out["shortDescription"] = text_object(shortened(sentence(info.summary), longest_description));
    out["fullDescription"] =
        text_object(shortened(sentence(first_paragraph(info.explanation)), longest_description));
    const std::string explanation = full_explanation(info, report_.rules);
    out["help"] = {{"text", plain_text(explanation)}, {"markdown", plain_markdown(explanation)}};
    if (!info.sources.empty()) out["helpUri"] = info.sources.front();
    out["defaultConfiguration"] = {{"level", name_of(info.severity)}};
    if (!info.on_by_default) out["defaultConfiguration"]["enabled"] = false;
    out["properties"] = properties(info);
    return out;
}

Json SarifRules::tool() const {
    Json tool = {{"driver",
                  {{"name", "Lintel"},
                   {"fullName", "Lintel " LINTEL_VERSION},
                   {"version", LINTEL_VERSION},
                   {"semanticVersion", LINTEL_VERSION},
                   {"organization", "Lintel"},
                   {"language", "en-US"},
                   {"rules", components_.front().rules}}}};
    for (std::size_t i = 1; i < components_.size(); ++i)
        tool["extensions"].push_back({{"name", components_[i].name},
                                      {"fullName", components_[i].name + ", rules for Lintel"},
                                      {"rules", components_[i].rules}});
    return tool;
}

} // namespace lintel
