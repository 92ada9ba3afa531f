#include "cli/json.hpp"
#include "cli/report/located.hpp"
#include "cli/report/report.hpp"

#include <nlohmann/json.hpp>

#include <string_view>

namespace lintel {
namespace {

using Json = nlohmann::ordered_json;

std::string_view gitlab_severity(Severity severity) {
    switch (severity) {
    case Severity::error:
        return "critical";
    case Severity::warning:
        return "major";
    default:
        return "info";
    }
}

} // namespace

/// GitLab documentation, "Code Quality", "Code Quality report format".
std::string render_gitlab(const Report& report) {
    Located located(report);
    Json out = Json::array();
    const auto point = [](const Place& place) {
        return Json{{"line", place.line}, {"column", place.character}};
    };
    for (const Diagnostic& finding : report.findings)
        out.push_back({{"check_name", finding.rule},
                       {"description", finding.message},
                       {"severity", gitlab_severity(finding.severity)},
                       {"fingerprint", located.fingerprint(finding)},
                       {"location",
                        {{"path", located.path(finding.span.file)},
                         {"positions",
                          {{"begin", point(located.begin(finding.span))},
                           {"end", point(located.end(finding.span))}}}}}});
    return json_text(out);
}

} // namespace lintel
