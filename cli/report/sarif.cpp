#include "cli/json.hpp"
#include "cli/report/sarif_limits.hpp"
#include "cli/report/sarif_places.hpp"
#include "cli/report/sarif_rules.hpp"

#include <algorithm>

namespace lintel {
namespace {

/// A finding, and why it is not reported where it is not.
struct Entry {
    const Diagnostic* finding = nullptr;
    const Suppressed* suppressed = nullptr;
};

/// In the order of reading, those that are suppressed among the others.
std::vector<Entry> entries_of(const Report& report) {
    std::vector<Entry> entries;
    for (const Diagnostic& finding : report.findings) entries.push_back({&finding});
    for (const Suppressed& each : report.suppressed) entries.push_back({&each.finding, &each});
    std::ranges::stable_sort(entries, {}, [](const Entry& entry) { return entry.finding->span; });
    return entries;
}

class SarifLog {
public:
    SarifLog(const Report& report, const std::vector<Entry>& entries, std::string_view notice)
        : report_(report), entries_(entries), notice_(notice), places_(report), rules_(report) {
        std::vector<Span> spans;
        for (const Entry& entry : entries) spans.push_back(entry.finding->span);
        places_.hash_lines(spans);
    }

    std::string write() {
        Json results = Json::array();
        for (const Entry& entry : entries_) results.push_back(result(entry));
        const std::string root = "The root of the repository, or else the folder Lintel ran in.";
        Json run = {
            {"tool", rules_.tool()},
            {"automationDetails", {{"id", "lintel/"}}},
            {"columnKind", "utf16CodeUnits"},
            {"originalUriBaseIds", {{source_root_id, {{"description", text_object(root)}}}}}};
        if (report_.revision) run["versionControlProvenance"] = Json::array({provenance()});
        run["invocations"] = Json::array({invocation()});
        run["artifacts"] = places_.artifacts();
        run["results"] = std::move(results);
        const Json log = {{"$schema",
                           "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
                           "sarif-schema-2.1.0.json"},
                          {"version", "2.1.0"},
                          {"runs", Json::array({std::move(run)})}};
        return json_text(log);
    }

private:
    Json result(const Entry& entry) {
        const Diagnostic& finding = *entry.finding;
        Json location = {{"physicalLocation", places_.physical_location(finding.span, true)}};
        if (!finding.subject.empty())
            location["logicalLocations"] = Json::array({{{"fullyQualifiedName", finding.subject}}});
        const std::size_t links = std::min(finding.labels.size(), SarifLimits::most_locations);
        Json out = Json::object();
        rules_.refer(finding.rule, out);
        out["level"] = name_of(finding.severity);
        out["message"] = text_object(message_text(finding, links));
        out["locations"] = Json::array({std::move(location)});
        for (std::size_t i = 0; i < links; ++i) {
            const Label& label = finding.labels[i];
            out["relatedLocations"].push_back(
                {{"id", i + 1},
                 {"physicalLocation", places_.physical_location(label.span, false)},
                 {"message", text_object(sentence(label.text))}});
        }
        for (const std::vector<Label>& path : finding.paths)
            out["codeFlows"].push_back(code_flow(path));
        out["partialFingerprints"] = {{"primaryLocationLineHash", places_.line_hash(finding.span)},
                                      {"lintel/v1", places_.fingerprint(finding)}};
        put_state(entry, out);
        if (finding.fix) out["fixes"] = Json::array({fix(*finding.fix)});
        return out;
    }

    /// In one run either every result has suppressions or none has (specification, 3.27.23).
    void put_state(const Entry& entry, Json& out) const {
        const Suppressed* suppressed = entry.suppressed;
        const bool known = suppressed != nullptr && !suppressed->in_source;
        if (report_.has_baseline) out["baselineState"] = known ? "unchanged" : "new";
        if (!report_.show_suppressed) return;
        out["suppressions"] = Json::array();
        if (suppressed == nullptr) return;
        Json one = {{"kind", suppressed->in_source ? "inSource" : "external"}};
        if (!suppressed->reason.empty()) one["justification"] = sentence(suppressed->reason);
        out["suppressions"].push_back(std::move(one));
    }

    Json code_flow(const std::vector<Label>& path) {
        Json locations = Json::array();
        for (const Label& step : path) {
            if (locations.size() == SarifLimits::most_path_steps) break;
            locations.push_back(
                {{"location",
                  {{"physicalLocation", places_.physical_location(step.span, false)},
                   {"message", text_object(sentence(step.text))}}}});
        }
        const Json flow = {{"locations", std::move(locations)}};
        return {{"threadFlows", Json::array({flow})}};
    }

    Json fix(const Fix& fix) {
        std::map<FileId, Json> changes;
        for (const Edit& edit : fix.edits)
            changes[edit.span.file].push_back({{"deletedRegion", places_.bare_region(edit.span)},
                                               {"insertedContent", text_object(edit.text)}});
        Json artifact_changes = Json::array();
        for (auto& [file, replacements] : changes)
            artifact_changes.push_back({{"artifactLocation", places_.artifact_location(file)},
                                        {"replacements", std::move(replacements)}});
        std::string title = sentence(fix.title);
        if (fix.applicability == Applicability::unsafe)
            title += " This may change what the statement does.";
        return {{"description", text_object(title)},
                {"artifactChanges", std::move(artifact_changes)}};
    }

    Json provenance() const {
        Json out = {{"repositoryUri", report_.revision->repository},
                    {"revisionId", report_.revision->commit}};
        if (!report_.revision->branch.empty()) out["branch"] = report_.revision->branch;
        out["mappedTo"] = {{"uriBaseId", source_root_id}};
        return out;
    }

    /// A notification of level `error` says that the run failed; what is wrong with the SQL is a
    /// result.
    Json invocation() const {
        const Summary& summary = report_.summary;
        Json out = {{"executionSuccessful", summary.failures.empty()},
                    {"exitCode", summary.exit_status}};
        const auto notify = [&](std::string_view level, std::string_view text) {
            out["toolExecutionNotifications"].push_back(
                {{"level", level}, {"message", text_object(sentence(text))}});
        };
        for (const std::string& failure : summary.failures) notify("error", failure);
        if (!notice_.empty()) notify("warning", notice_);
        return out;
    }

    const Report& report_;
    const std::vector<Entry>& entries_;
    std::string_view notice_;
    SarifPlaces places_;
    SarifRules rules_;
};

/// Leaves this many, the most severe first among those kept, in their order.
void keep_most_severe(std::vector<Entry>& entries, std::size_t number) {
    if (entries.size() <= number) return;
    std::ranges::stable_sort(entries, std::ranges::greater{}, [](const Entry& entry) {
        return std::pair(entry.suppressed == nullptr, entry.finding->severity);
    });
    entries.resize(number);
    std::ranges::stable_sort(entries, {}, [](const Entry& entry) { return entry.finding->span; });
}

} // namespace

std::string render_sarif(const Report& report) {
    std::vector<Entry> entries = entries_of(report);
    const std::size_t all = entries.size();
    for (std::size_t most = SarifLimits::most_results;;) {
        keep_most_severe(entries, most);
        const std::string notice =
            entries.size() == all
                ? std::string()
                : fmt::format("the SARIF log holds {} of {} findings, the most severe: GitHub "
                              "takes no more",
                              entries.size(), all);
        std::string log = SarifLog(report, entries, notice).write();
        const std::size_t size = SarifLimits::compressed_size(log);
        if (size <= SarifLimits::most_bytes || entries.empty()) {
            if (!notice.empty() && report.notices != nullptr) report.notices->push_back(notice);
            return log;
        }
        // A tenth less than what would just fit, if all were as long.
        const double part = 0.9 * static_cast<double>(SarifLimits::most_bytes);
        most = static_cast<std::size_t>(part * static_cast<double>(entries.size()) /
                                        static_cast<double>(size));
    }
}

} // namespace lintel
