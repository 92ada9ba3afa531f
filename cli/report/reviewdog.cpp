#include "cli/json.hpp"
#include "cli/report/located.hpp"
#include "cli/report/report.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string_view>

namespace lintel {
namespace {

using Json = nlohmann::ordered_json;

std::string_view rdf_severity(Severity severity) {
    switch (severity) {
    case Severity::error:
        return "ERROR";
    case Severity::warning:
        return "WARNING";
    default:
        return "INFO";
    }
}

/// reviewdog's Diagnostic Format (proto/rdf/reviewdog.proto): columns count bytes of UTF-8 from 1.
class RdfDiagnostics {
public:
    explicit RdfDiagnostics(const Report& report) : report_(report), located_(report) {}

    Json put(const Diagnostic& finding) {
        Json out = {{"message", whole_message(finding)},
                    {"location", location(finding.span)},
                    {"severity", rdf_severity(finding.severity)},
                    {"code", code(finding.rule)}};
        // Suggestions are for the file that the finding lies in.
        if (finding.fix && std::ranges::all_of(finding.fix->edits, [&](const Edit& edit) {
                return edit.span.file == finding.span.file;
            }))
            for (const Edit& edit : finding.fix->edits)
                out["suggestions"].push_back({{"range", range(edit.span)}, {"text", edit.text}});
        for (const Label& label : finding.labels)
            out["related_locations"].push_back(
                {{"message", label.text}, {"location", location(label.span)}});
        return out;
    }

private:
    Json code(std::string_view id) const {
        Json out = {{"value", id}};
        for (const Rule* rule : report_.rules)
            if (rule->info.id == id && !rule->info.sources.empty())
                out["url"] = rule->info.sources.front();
        return out;
    }
    Json location(Span span) {
        return {{"path", located_.path(span.file)}, {"range", range(span)}};
    }
    Json range(Span span) {
        return {{"start", point(span.file, span.begin)}, {"end", point(span.file, span.end)}};
    }
    Json point(FileId file, std::uint32_t offset) {
        return {{"line", located_.place(file, offset).line},
                {"column", located_.byte_column(file, offset)}};
    }

    const Report& report_;
    Located located_;
};

} // namespace

std::string render_rdjson(const Report& report) {
    RdfDiagnostics diagnostics(report);
    Json all = Json::array();
    for (const Diagnostic& finding : report.findings) all.push_back(diagnostics.put(finding));
    const Json out = {{"source", {{"name", "lintel"}}}, {"diagnostics", std::move(all)}};
    return json_text(out);
}

std::string render_rdjsonl(const Report& report) {
    RdfDiagnostics diagnostics(report);
    std::string out;
    for (const Diagnostic& finding : report.findings)
        out += json_line(diagnostics.put(finding)) + '\n';
    return out;
}

} // namespace lintel
