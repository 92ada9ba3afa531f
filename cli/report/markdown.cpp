#include "cli/markdown.hpp"

#include "cli/outcome.hpp"
#include "cli/report/escape.hpp"
#include "cli/report/excerpt.hpp"
#include "cli/report/located.hpp"
#include "cli/report/report.hpp"
#include "cli/unicode.hpp"

#include <fmt/format.h>

#include <iterator>

namespace lintel {
namespace {

/// GitHub refuses a comment of more characters (its API: 65,536); GitLab takes more.
constexpr std::size_t longest_comment = 65'000;

std::string_view sign(Severity severity) {
    switch (severity) {
    case Severity::error:
        return "❌ error";
    case Severity::warning:
        return "⚠️ warning";
    default:
        return "ℹ️ note";
    }
}

/// A fence that no line of the text ends.
std::string fenced(std::string_view text) {
    std::string fence = "```";
    while (text.find(fence) != text.npos) fence += '`';
    return fmt::format("{}sql\n{}\n{}\n", fence, text, fence);
}

/// The lines that a span touches, a few at most.
std::string lines_of(const SourceFile& file, Span span) {
    constexpr std::uint32_t most_lines = 8;
    constexpr std::size_t longest_line = 300;
    std::string text;
    for (const std::string_view line : excerpt(file, span, 0, most_lines).lines) {
        if (!text.empty()) text += '\n';
        text += shortened(line, longest_line);
    }
    return text;
}

/// GitHub reads HTML in a summary, and no Markdown.
constexpr Escape in_html[] = {{'<', "&lt;"}, {'&', "&amp;"}};

std::string details(const Report& report, const Diagnostic& finding, const std::string& place) {
    std::string out = fmt::format("<details><summary><code>{}</code> {}</summary>\n\n",
                                  finding.rule, escaped(place, in_html));
    out += fmt::format("{}\n\n", finding.message);
    out += fenced(lines_of(report.sources[finding.span.file], finding.span));
    if (!finding.notes.empty() || !finding.helps.empty()) out += '\n';
    for (const std::string& note : finding.notes) out += fmt::format("- note: {}\n", note);
    for (const std::string& help : finding.helps) out += fmt::format("- help: {}\n", help);
    return out + "\n</details>\n";
}

/// What the change set does, folded where there is much of it.
std::string plan_of(const Outcome& outcome) {
    constexpr std::size_t most_steps = 50;
    constexpr std::size_t open_steps = 10;
    if (outcome.plan().empty()) return {};
    return fmt::format("\n<details{}><summary>Plan: {}</summary>\n\n{}\n</details>\n",
                       outcome.plan().size() <= open_steps ? " open" : "",
                       counted(outcome.plan().size(), "step"),
                       plan_markdown(outcome.plan(), most_steps));
}

} // namespace

/// A comment for a review: what was found as a table, what the statements will do, and the places
/// folded away below.
std::string render_markdown(const Report& report) {
    Located located(report);
    std::string out = "### Lintel\n\n" + summary_line(report);
    std::string plan = plan_of(*report.outcome);
    // Findings come first when not all of it fits.
    if (plan.size() > longest_comment / 2) plan = "\nThe plan is too long for a comment.\n";
    if (report.findings.empty()) return out + plan;
    out += "\n| | where | what | rule |\n|---|---|---|---|\n";
    std::string folded;
    std::size_t shown = 0;
    for (const Diagnostic& finding : report.findings) {
        const Place begin = located.begin(finding.span);
        const std::string place = fmt::format("{}:{}", located.path(finding.span.file), begin.line);
        const std::string row =
            fmt::format("| {} | {} | {} | {} |\n", sign(finding.severity), code_span(place),
                        table_cell(finding.message), code_span(finding.rule));
        const std::string more = details(report, finding, place);
        if (out.size() + folded.size() + plan.size() + row.size() + more.size() > longest_comment)
            break;
        out += row;
        folded += more;
        ++shown;
    }
    if (shown < report.findings.size())
        fmt::format_to(std::back_inserter(out),
                       "\n{} of {} findings are shown, since a comment holds no more.\n", shown,
                       report.findings.size());
    return out + plan + '\n' + folded;
}

} // namespace lintel
