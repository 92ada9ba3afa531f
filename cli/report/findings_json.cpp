#include "cli/report/located.hpp"
#include "cli/report/report.hpp"

#include <nlohmann/json.hpp>

namespace lintel {
namespace {

using Json = nlohmann::ordered_json;

class FindingsJson {
public:
    explicit FindingsJson(const Report& report) : report_(report), located_(report) {}

    Json build() {
        Json findings = Json::array();
        for (const Diagnostic& finding : report_.findings) findings.push_back(put(finding));
        const Summary& summary = report_.summary;
        return {{"version", 1},
                {"tool", {{"name", "lintel"}, {"version", LINTEL_VERSION}}},
                {"findings", std::move(findings)},
                {"summary",
                 {{"errors", count(report_.findings, Severity::error)},
                  {"warnings", count(report_.findings, Severity::warning)},
                  {"notes", count(report_.findings, Severity::note)},
                  {"files", summary.files},
                  {"statements", summary.statements},
                  {"fixed", summary.fixes},
                  {"baseline", summary.known}}},
                {"failures", summary.failures}};
    }

private:
    Json put(const Diagnostic& finding) {
        Json out = {{"rule", finding.rule},
                    {"severity", name_of(finding.severity)},
                    {"message", finding.message}};
        if (!finding.subject.empty()) out["subject"] = finding.subject;
        out.update(place(finding.span));
        out["fingerprint"] = located_.fingerprint(finding);
        out["notes"] = finding.notes;
        out["helps"] = finding.helps;
        Json related = Json::array();
        for (const Label& label : finding.labels) {
            related.push_back({{"message", label.text}});
            related.back().update(place(label.span));
        }
        out["related"] = std::move(related);
        if (finding.fix) out["fix"] = put(*finding.fix);
        return out;
    }

    Json put(const Fix& fix) {
        Json edits = Json::array();
        for (const Edit& edit : fix.edits) {
            Json one = place(edit.span);
            one["text"] = edit.text;
            edits.push_back(std::move(one));
        }
        return {{"title", fix.title},
                {"safe", fix.applicability == Applicability::safe},
                {"edits", std::move(edits)}};
    }

    Json place(Span span) {
        return {{"file", located_.path(span.file)},
                {"start", point(span, span.begin)},
                {"end", point(span, span.end)}};
    }

    Json point(Span span, std::uint32_t offset) {
        const Place at = located_.place(span.file, offset);
        return {{"line", at.line}, {"column", at.character}, {"offset", offset}};
    }

    const Report& report_;
    Located located_;
};

} // namespace

std::string render_json(const Report& report) {
    return FindingsJson(report).build().dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace lintel
