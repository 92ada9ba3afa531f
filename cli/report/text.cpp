#include "cli/fill.hpp"
#include "cli/report/frame.hpp"
#include "cli/report/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <vector>

namespace lintel {
namespace {

void write_statistics(const Report& report, std::string& out) {
    std::map<std::string_view, std::size_t> by_rule;
    for (const Diagnostic& finding : report.findings) ++by_rule[finding.rule];
    std::vector<std::pair<std::string_view, std::size_t>> rows(by_rule.begin(), by_rule.end());
    std::ranges::stable_sort(rows, std::ranges::greater{},
                             [](const auto& row) { return row.second; });
    const auto put = [&](std::size_t number, std::string_view what) {
        fmt::format_to(std::back_inserter(out), "{:>10}  {}\n", number, what);
    };
    for (const auto& [rule, number] : rows) put(number, rule);
    if (!rows.empty()) out += '\n';
    for (const std::string& layout : report.summary.layouts) out += layout + '\n';
    if (!report.summary.layouts.empty()) out += '\n';
    const auto milliseconds = [](std::chrono::microseconds time) {
        return static_cast<double>(time.count()) / 1000;
    };
    fmt::format_to(std::back_inserter(out),
                   "{:>10}  bytes read\n{:>10.1f}  ms reading SQL\n{:>10.1f}  ms running rules\n\n",
                   report.summary.bytes, milliseconds(report.summary.reading),
                   milliseconds(report.summary.checking));
}

} // namespace

std::string render_text(const Report& report) {
    std::string out;
    const Screen& screen = report.screen;
    FindingWriter writer(report.sources,
                         {.palette = screen.color ? Palette::terminal() : Palette::plain(),
                          .width = screen.width,
                          .links = screen.links,
                          .rules = report.rules},
                         out);
    for (const Diagnostic& finding : report.findings) {
        if (report.quiet) {
            writer.write_headline(finding);
        } else {
            writer.write(finding);
            out += '\n';
        }
    }
    for (const Suppressed& each : report.suppressed) writer.write_suppressed(each);
    if (!report.suppressed.empty()) out += '\n';
    if (report.statistics) write_statistics(report, out);
    const bool nothing_read = report.summary.files == 0 && !report.summary.failures.empty();
    if (!report.quiet && !nothing_read) out += fill(summary_line(report), screen.width, 0, "");
    return out;
}

} // namespace lintel
