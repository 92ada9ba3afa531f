#include "cli/markdown.hpp"
#include "cli/report/columns.hpp"
#include "cli/report/fingerprint.hpp"
#include "cli/report/report.hpp"
#include "cli/report/uri.hpp"
#include "cli/unicode.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace lintel {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view source_root_id = "%SRCROOT%";
constexpr std::size_t longest_snippet = 500;

/// `drop-column` as `DropColumn`.
std::string pascal_case(std::string_view id) {
    std::string out;
    bool begin = true;
    for (const char c : id) {
        if (c == '-')
            begin = true;
        else
            out += begin && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        if (c != '-') begin = false;
    }
    return out;
}

std::string_view level(Severity severity) { return name_of(severity); }

/// Severities in GitHub's words.
std::string_view problem_severity(Severity severity) {
    return severity == Severity::note ? "recommendation" : name_of(severity);
}

/// Messages are fragments; SARIF readers expect sentences.
std::string sentence(std::string_view text) {
    std::string out(text);
    if (!out.empty() && out.front() >= 'a' && out.front() <= 'z')
        out.front() = static_cast<char>(out.front() - 'a' + 'A');
    if (!out.empty() && std::string_view(".!?:").find(out.back()) == std::string_view::npos)
        out += '.';
    return out;
}

Json text_of(std::string text) { return {{"text", std::move(text)}}; }

std::string escaped_link_text(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '[' || c == ']' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

/// GitHub shows a related location only when the message links to it by its id.
std::string message_text(const Diagnostic& finding) {
    std::string out = sentence(finding.message);
    for (std::size_t i = 0; i < finding.labels.size(); ++i)
        out += fmt::format("{}[{}]({})", i == 0 ? " See " : ", ",
                           escaped_link_text(finding.labels[i].text), i + 1);
    if (!finding.labels.empty()) out += '.';
    for (const std::string& note : finding.notes) out += '\n' + sentence(note);
    for (const std::string& help : finding.helps) out += '\n' + sentence(help);
    return out;
}

class SarifLog {
public:
    explicit SarifLog(const Report& report) : report_(report) {
        number_files();
        hash_lines();
    }

    Json build() {
        Json results = Json::array();
        for (const Diagnostic& finding : report_.findings) results.push_back(result(finding));
        Json run = {
            {"tool", {{"driver", driver()}}},
            {"automationDetails", {{"id", "lintel/"}}},
            {"columnKind", "utf16CodeUnits"},
            {"originalUriBaseIds",
             {{source_root_id,
               {{"description",
                 text_of("The root of the repository, or else the folder Lintel ran in.")}}}}},
            {"invocations", Json::array({invocation()})},
            {"artifacts", artifacts()},
            {"results", std::move(results)},
        };
        return {{"$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
                            "sarif-schema-2.1.0.json"},
                {"version", "2.1.0"},
                {"runs", Json::array({std::move(run)})}};
    }

private:
    void number_files() {
        for (const Diagnostic& finding : report_.findings) {
            number_file(finding.span.file);
            for (const Label& label : finding.labels) number_file(label.span.file);
        }
    }
    void number_file(FileId id) {
        if (file_index_.try_emplace(id, files_.size()).second) files_.push_back(id);
    }

    void hash_lines() {
        std::map<FileId, std::set<std::uint32_t>> wanted;
        for (const Diagnostic& finding : report_.findings)
            wanted[finding.span.file].insert(
                report_.sources[finding.span.file].locate(finding.span.begin).line);
        for (const auto& [id, lines] : wanted)
            line_hashes_[id] = line_hashes(report_.sources[id].text(), lines);
    }

    Json artifact_location(FileId id) const {
        return {{"uri", uri(id)}, {"uriBaseId", source_root_id}, {"index", file_index_.at(id)}};
    }

    std::string uri(FileId id) const {
        return uri_of(report_.sources[id].path(), report_.source_root);
    }

    Json artifacts() const {
        Json out = Json::array();
        for (const FileId id : files_)
            out.push_back({{"location", {{"uri", uri(id)}, {"uriBaseId", source_root_id}}},
                           {"length", report_.sources[id].text().size()},
                           {"roles", {"analysisTarget"}},
                           {"sourceLanguage", "sql"}});
        return out;
    }

    Json region(Span span) {
        const SourceFile& file = report_.sources[span.file];
        const Place begin = columns_.locate(file, span.begin);
        const Place end = columns_.locate(file, span.end);
        Json out = {{"startLine", begin.line},
                    {"startColumn", begin.utf16},
                    {"endLine", end.line},
                    {"endColumn", end.utf16}};
        if (!span.empty() && span.size() <= longest_snippet)
            out["snippet"] = text_of(std::string(file.text(span)));
        return out;
    }

    Json physical_location(Span span) {
        return {{"artifactLocation", artifact_location(span.file)}, {"region", region(span)}};
    }

    Json related_location(const Label& label, std::size_t id) {
        return {{"id", id},
                {"physicalLocation", physical_location(label.span)},
                {"message", text_of(sentence(label.text))}};
    }

    Json result(const Diagnostic& finding) {
        Json location = {{"physicalLocation", physical_location(finding.span)}};
        if (!finding.subject.empty())
            location["logicalLocations"] = Json::array({{{"fullyQualifiedName", finding.subject}}});
        const std::uint32_t line =
            report_.sources[finding.span.file].locate(finding.span.begin).line;
        Json out = {
            {"ruleId", finding.rule},
            {"ruleIndex", rule_index(finding.rule)},
            {"level", level(finding.severity)},
            {"message", text_of(message_text(finding))},
            {"locations", Json::array({std::move(location)})},
        };
        for (std::size_t i = 0; i < finding.labels.size(); ++i)
            out["relatedLocations"].push_back(related_location(finding.labels[i], i + 1));
        out["partialFingerprints"] = {
            {"primaryLocationLineHash", line_hash(finding.span.file, line)},
            {"lintel/v1", fingerprints_.next(finding, uri(finding.span.file))}};
        if (finding.fix) out["fixes"] = Json::array({fix(*finding.fix)});
        return out;
    }

    std::string line_hash(FileId id, std::uint32_t line) const {
        const auto& hashes = line_hashes_.at(id);
        const auto found = hashes.find(line);
        return found == hashes.end() ? "0:1" : found->second;
    }

    Json fix(const Fix& fix) {
        std::map<FileId, Json> changes;
        for (const Edit& edit : fix.edits) {
            Json deleted = region(edit.span);
            deleted.erase("snippet");
            changes[edit.span.file].push_back(
                {{"deletedRegion", std::move(deleted)}, {"insertedContent", text_of(edit.text)}});
        }
        Json artifact_changes = Json::array();
        for (auto& [id, replacements] : changes)
            artifact_changes.push_back(
                {{"artifactLocation", {{"uri", uri(id)}, {"uriBaseId", source_root_id}}},
                 {"replacements", std::move(replacements)}});
        return {{"description", text_of(sentence(fix.title))},
                {"artifactChanges", std::move(artifact_changes)}};
    }

    std::size_t rule_index(std::string_view id) {
        const auto [place, fresh] = rule_index_.try_emplace(std::string(id), rules_.size());
        if (fresh) rules_.push_back(descriptor(id));
        return place->second;
    }

    Json descriptor(std::string_view id) const {
        const auto known =
            std::ranges::find(report_.rules, id, [](const Rule* rule) { return rule->info.id; });
        if (known == report_.rules.end()) {
            const Json about = text_of("What Lintel says of its own input.");
            return {{"id", id},
                    {"name", pascal_case(id)},
                    {"shortDescription", about},
                    {"fullDescription", about},
                    {"help", about}};
        }
        const RuleInfo& info = (*known)->info;
        Json out = {
            {"id", id},
            {"name", pascal_case(id)},
            {"shortDescription", text_of(sentence(info.summary))},
            {"fullDescription", text_of(first_paragraph(info.explanation))},
            {"help",
             {{"text", plain_text(info.explanation)},
              {"markdown", plain_markdown(info.explanation)}}},
        };
        if (!info.sources.empty()) out["helpUri"] = info.sources.front();
        out["defaultConfiguration"] = {{"level", level(info.severity)}};
        if (!info.on_by_default) out["defaultConfiguration"]["enabled"] = false;
        out["properties"] = {{"tags", {"mysql", name_of(info.category)}},
                             {"precision", "high"},
                             {"problem.severity", problem_severity(info.severity)}};
        return out;
    }

    /// After the results, which say which rules there are.
    Json driver() const {
        return {{"name", "Lintel"},          {"fullName", "Lintel " LINTEL_VERSION},
                {"version", LINTEL_VERSION}, {"semanticVersion", LINTEL_VERSION},
                {"language", "en-US"},       {"rules", rules_}};
    }

    Json invocation() const {
        const Summary& summary = report_.summary;
        Json out = {{"executionSuccessful", summary.failures.empty()},
                    {"exitCode", summary.exit_status}};
        for (const std::string& failure : summary.failures)
            out["toolExecutionNotifications"].push_back(
                {{"level", "error"}, {"message", text_of(sentence(failure))}});
        return out;
    }

    const Report& report_;
    Columns columns_;
    std::vector<FileId> files_;
    std::map<FileId, std::size_t> file_index_;
    std::map<FileId, std::map<std::uint32_t, std::string>> line_hashes_;
    Fingerprints fingerprints_;
    std::map<std::string, std::size_t> rule_index_;
    Json rules_ = Json::array();
};

} // namespace

std::string render_sarif(const Report& report) {
    return SarifLog(report).build().dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace lintel
