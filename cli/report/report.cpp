#include "cli/report/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace lintel {
namespace {

constexpr Format all_formats[] = {
    {"text", &render_text},
    {"sarif", &render_sarif},
    {"json", &render_json},
    {"github", &render_github},
    {"gitlab", &render_gitlab},
    {"azure", &render_azure},
    {"checkstyle", &render_checkstyle},
    {"junit", &render_junit},
    {"rdjson", &render_rdjson},
    {"rdjsonl", &render_rdjsonl},
    {"markdown", &render_markdown, Shows::plan},
    {"html", &render_html, Shows::schema},
};

} // namespace

std::span<const Format> formats() { return all_formats; }

std::size_t count(std::span<const Diagnostic> findings, Severity severity) {
    return static_cast<std::size_t>(std::ranges::count(findings, severity, &Diagnostic::severity));
}

std::string counted(std::size_t number, std::string_view noun) {
    return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

std::string summary_line(const Report& report) {
    const Summary& summary = report.summary;
    std::string work = fmt::format("{} in {} checked", counted(summary.statements, "statement"),
                                   counted(summary.files, "file"));
    if (summary.fixes != 0) work += fmt::format("; {} fixed", summary.fixes);
    if (summary.known != 0) work += fmt::format("; {} in the baseline", summary.known);
    if (summary.stale != 0)
        work += fmt::format("; {} of the baseline gone, write it anew", summary.stale);
    if (report.findings.empty()) return fmt::format("no findings; {}\n", work);
    std::set<FileId> files;
    for (const Diagnostic& finding : report.findings) files.insert(finding.span.file);
    std::vector<std::string> parts;
    for (const Severity severity : {Severity::error, Severity::warning, Severity::note})
        if (const std::size_t number = count(report.findings, severity); number != 0)
            parts.push_back(counted(number, name_of(severity)));
    return fmt::format("{} ({}) in {}; {}\n", counted(report.findings.size(), "finding"),
                       fmt::join(parts, ", "), counted(files.size(), "file"), work);
}

} // namespace lintel
