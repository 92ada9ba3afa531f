#include "cli/lsp/diagnostics.hpp"

#include "cli/report/located.hpp"

#include <algorithm>
#include <string_view>

namespace lintel::lsp {
namespace {

constexpr int unnecessary = 1; // LSP 3.17, "DiagnosticTag"
constexpr int deprecated = 2;

/// What can go without anything being lost.
constexpr std::string_view unnecessary_rules[] = {
    "dead-change",     "duplicate-index",    "ignored-clause",
    "no-op-statement", "redundant-index",    "redundant-primary-key-suffix",
    "unused-cte",      "unused-suppression",
};
/// What a later server takes away.
constexpr std::string_view deprecated_rules[] = {
    "deprecated-authentication",
    "deprecated-operator",
    "deprecated-values-function",
    "display-width",
    "float-auto-increment",
    "float-digits",
    "utf8mb3-charset",
    "zerofill",
};

int severity_of(Severity severity) {
    switch (severity) {
    case Severity::error:
        return 1;
    case Severity::warning:
        return 2;
    case Severity::note:
        return 3;
    }
    return 3;
}

Json tags_of(std::string_view rule) {
    Json tags = Json::array();
    if (std::ranges::find(unnecessary_rules, rule) != std::end(unnecessary_rules))
        tags.push_back(unnecessary);
    if (std::ranges::find(deprecated_rules, rule) != std::end(deprecated_rules))
        tags.push_back(deprecated);
    return tags;
}

} // namespace

Json diagnostic_of(const Diagnostic& finding, std::span<const Rule* const> rules,
                   const Client& client, Locations& locations) {
    Json out{{"range", locations.range(finding.span)},
             {"severity", severity_of(finding.severity)},
             {"code", finding.rule},
             {"source", "lintel"},
             {"message", whole_message(finding)}};
    const auto rule =
        std::ranges::find(rules, finding.rule, [](const Rule* each) { return each->info.id; });
    if (client.code_description && rule != rules.end() && !(*rule)->info.sources.empty())
        out["codeDescription"] = {{"href", (*rule)->info.sources.front()}};
    if (client.related_information && !finding.labels.empty()) {
        Json& related = out["relatedInformation"] = Json::array();
        for (const Label& label : finding.labels)
            related.push_back(
                {{"location", locations.location(label.span)}, {"message", label.text}});
    }
    if (Json tags = tags_of(finding.rule); client.diagnostic_tags && !tags.empty())
        out["tags"] = std::move(tags);
    if (client.diagnostic_data)
        out["data"] = {{"rule", finding.rule}, {"fixable", finding.fix.has_value()}};
    return out;
}

Json diagnostics_of(const std::vector<Diagnostic>& findings, std::span<const Rule* const> rules,
                    const Client& client, Locations& locations) {
    Json out = Json::array();
    for (const Diagnostic& finding : findings)
        out.push_back(diagnostic_of(finding, rules, client, locations));
    return out;
}

} // namespace lintel::lsp
