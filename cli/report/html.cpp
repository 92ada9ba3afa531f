#include "cli/json.hpp"
#include "cli/markdown.hpp"
#include "cli/outcome.hpp"
#include "cli/page/page.hpp"
#include "cli/report/excerpt.hpp"
#include "cli/report/located.hpp"
#include "cli/report/report.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace lintel {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t longest_line = 400; ///< bytes; the lines about a longer one are left out

/// What the report's page shows, as its script reads it.
class PageData {
public:
    explicit PageData(const Report& report) : report_(report), located_(report) {}

    Json build() {
        std::string summary = summary_line(report_);
        summary.pop_back();
        Json findings = Json::array();
        for (const Diagnostic& finding : report_.findings) findings.push_back(put(finding));
        for (const Suppressed& each : report_.suppressed) {
            findings.push_back(put(each.finding));
            findings.back()["suppressed"] = how_suppressed(each);
        }
        return {{"summary", summary},
                {"findings", std::move(findings)},
                {"rules", std::move(rules_)},
                {"plan", plan_json(report_.outcome->plan())},
                {"schemas", schemas()}};
    }

private:
    Json put(const Diagnostic& finding) {
        describe(finding.rule);
        Json out = {{"rule", finding.rule},
                    {"severity", name_of(finding.severity)},
                    {"message", finding.message}};
        out.update(place(finding.span, 2));
        out["notes"] = finding.notes;
        out["helps"] = finding.helps;
        out["related"] = Json::array();
        for (const Label& label : finding.labels) {
            Json related = {{"message", label.text}};
            related.update(place(label.span, 0));
            out["related"].push_back(std::move(related));
        }
        if (finding.fix)
            out["fix"] = {{"title", finding.fix->title},
                          {"safe", finding.fix->applicability == Applicability::safe}};
        return out;
    }

    Json place(Span span, std::uint32_t around) {
        constexpr std::uint32_t most_lines = 12;
        const Place begin = located_.begin(span);
        const Place end = located_.end(span);
        Json out = {{"file", located_.path(span.file)},
                    {"line", begin.line},
                    {"column", begin.utf16},
                    {"endLine", end.line},
                    {"endColumn", end.utf16}};
        const Excerpt shown = excerpt(report_.sources[span.file], span, around, most_lines);
        if (std::ranges::any_of(shown.lines,
                                [](std::string_view line) { return line.size() > longest_line; }))
            return out;
        out["first"] = shown.first;
        for (const std::string_view line : shown.lines) out["lines"].push_back(line);
        return out;
    }

    void describe(std::string_view id) {
        if (rules_.contains(id)) return;
        const auto rule =
            std::ranges::find(report_.rules, id, [](const Rule* each) { return each->info.id; });
        if (rule == report_.rules.end()) return;
        const RuleInfo& info = (*rule)->info;
        rules_[std::string(id)] = {{"summary", info.summary},
                                   {"explanation", plain_text(info.explanation)},
                                   {"sources", info.sources}};
    }

    Json schemas() const {
        Json out = Json::array();
        for (const EndState& end : report_.outcome->ends()) {
            Json objects = Json::array();
            for (const SchemaStatement& statement : end.statements)
                objects.push_back({{"name", statement.object.schema.empty()
                                                ? statement.object.name
                                                : fmt::format("{}.{}", statement.object.schema,
                                                              statement.object.name)},
                                   {"sql", statement.sql}});
            out.push_back({{"name", end.name},
                           {"objects", std::move(objects)},
                           {"graph", graph_json(end.graph)}});
        }
        return out;
    }

    const Report& report_;
    Located located_;
    Json rules_ = Json::object();
};

} // namespace

/// One page: what was found, the plan, the schema and the graph of it.
std::string render_html(const Report& report) {
    return report_page({{"report", script_json(json_line(PageData(report).build()))}});
}

} // namespace lintel
