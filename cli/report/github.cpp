#include "cli/report/escape.hpp"
#include "cli/report/located.hpp"
#include "cli/report/report.hpp"

#include <fmt/format.h>

#include <iterator>
#include <string_view>

namespace lintel {
namespace {

/// GitHub documentation, "Workflow commands for GitHub Actions"; the escapes are those of
/// actions/toolkit.
constexpr Escape in_message[] = {{'%', "%25"}, {'\r', "%0D"}, {'\n', "%0A"}};
constexpr Escape in_property[] = {
    {'%', "%25"}, {'\r', "%0D"}, {'\n', "%0A"}, {':', "%3A"}, {',', "%2C"}};

std::string_view command(Severity severity) {
    return severity == Severity::note ? "notice" : name_of(severity);
}

} // namespace

std::string render_github(const Report& report) {
    std::string out;
    Located located(report);
    for (const Diagnostic& finding : report.findings) {
        const Place begin = located.begin(finding.span);
        const Place end = located.end(finding.span);
        const std::string path = located.path(finding.span.file);
        fmt::format_to(std::back_inserter(out), "::{} file={},line={},endLine={}",
                       command(finding.severity), escaped(path, in_property), begin.line, end.line);
        // GitHub takes columns only where they are on one line.
        if (begin.line == end.line)
            fmt::format_to(std::back_inserter(out), ",col={},endColumn={}", begin.character,
                           end.character);
        const std::string message =
            fmt::format("{}:{}:{}: {}", path, begin.line, begin.character, whole_message(finding));
        fmt::format_to(std::back_inserter(out), ",title={}::{}\n",
                       escaped(finding.rule, in_property), escaped(message, in_message));
    }
    out += summary_line(report);
    return out;
}

} // namespace lintel
