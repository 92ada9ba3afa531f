#include "cli/report/located.hpp"
#include "cli/report/report.hpp"

#include <fmt/format.h>

#include <iterator>
#include <string_view>

namespace lintel {
namespace {

/// GitHub documentation, "Workflow commands for GitHub Actions"; the escapes are those of
/// actions/toolkit.
std::string escaped(std::string_view text, bool property) {
    std::string out;
    for (const char c : text) {
        if (c == '%')
            out += "%25";
        else if (c == '\r')
            out += "%0D";
        else if (c == '\n')
            out += "%0A";
        else if (property && c == ':')
            out += "%3A";
        else if (property && c == ',')
            out += "%2C";
        else
            out += c;
    }
    return out;
}

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
                       command(finding.severity), escaped(path, true), begin.line, end.line);
        // GitHub takes columns only where they are on one line.
        if (begin.line == end.line)
            fmt::format_to(std::back_inserter(out), ",col={},endColumn={}", begin.character,
                           end.character);
        const std::string message =
            fmt::format("{}:{}:{}: {}", path, begin.line, begin.character, whole_message(finding));
        fmt::format_to(std::back_inserter(out), ",title={}::{}\n", escaped(finding.rule, true),
                       escaped(message, false));
    }
    out += summary_line(report);
    return out;
}

} // namespace lintel
