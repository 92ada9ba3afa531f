#include "cli/report/escape.hpp"
#include "cli/report/located.hpp"
#include "cli/report/report.hpp"

#include <fmt/format.h>

#include <iterator>
#include <string_view>

namespace lintel {
namespace {

/// Azure Pipelines documentation, "Logging commands", "Formatting commands" and `LogIssue`; the
/// escapes are those of microsoft/azure-pipelines-agent.
constexpr Escape in_message[] = {{'%', "%AZP25"}, {'\r', "%0D"}, {'\n', "%0A"}};
constexpr Escape in_property[] = {
    {'%', "%AZP25"}, {'\r', "%0D"}, {'\n', "%0A"}, {';', "%3B"}, {']', "%5D"}};

/// Text that is not to be read as a command, wherever in it the words of one stand.
std::string plain(std::string_view text) {
    std::string out = escaped(text, in_message);
    for (std::size_t at = out.find("##vso["); at != out.npos; at = out.find("##vso[", at))
        out.insert(at + 2, 1, ' ');
    return out;
}

} // namespace

std::string render_azure(const Report& report) {
    std::string out;
    Located located(report);
    for (const Diagnostic& finding : report.findings) {
        const Place begin = located.begin(finding.span);
        const std::string path = located.path(finding.span.file);
        // There are errors and warnings, and nothing for notes.
        if (finding.severity == Severity::note) {
            fmt::format_to(std::back_inserter(out), "{}:{}:{}: note: {} [{}]\n", plain(path),
                           begin.line, begin.character, plain(finding.message), finding.rule);
            continue;
        }
        fmt::format_to(std::back_inserter(out),
                       "##vso[task.logissue type={};sourcepath={};linenumber={};columnnumber={};"
                       "code={};]{}\n",
                       name_of(finding.severity), escaped(path, in_property), begin.line,
                       begin.character, escaped(finding.rule, in_property),
                       escaped(whole_message(finding), in_message));
    }
    out += summary_line(report);
    return out;
}

} // namespace lintel
