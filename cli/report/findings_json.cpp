#include "cli/json.hpp"
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
        Json out = {{"version", 1},
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
        if (report_.show_suppressed) out["suppressed"] = suppressed();
        return out;
    }

private:
    Json suppressed() {
        Json all = Json::array();
        for (const Suppressed& each : report_.suppressed) {
            all.push_back(put(each.finding));
            all.back()["by"] = each.in_source ? "allowance" : "baseline";
            if (each.in_source) all.back()["reason"] = each.reason;
        }
        return all;
    }

    Json put(const Diagnostic& finding) {
        Json out = {{"rule", finding.rule},
                    {"severity", name_of(finding.severity)},
                    {"message", finding.message}};
        if (!finding.subject.empty()) out["subject"] = finding.subject;
        out.update(place(finding.span));
        out["fingerprint"] = located_.fingerprint(finding);
        out["notes"] = finding.notes;
        out["helps"] = finding.helps;
        out["related"] = put(finding.labels);
        for (const std::vector<Label>& path : finding.paths) out["paths"].push_back(put(path));
        if (finding.fix) out["fix"] = put(*finding.fix);
        return out;
    }

    Json put(const std::vector<Label>& labels) {
        Json places = Json::array();
        for (const Label& label : labels) {
            places.push_back({{"message", label.text}});
            places.back().update(place(label.span));
        }
        return places;
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

std::string render_json(const Report& report) { return json_text(FindingsJson(report).build()); }

} // namespace lintel
