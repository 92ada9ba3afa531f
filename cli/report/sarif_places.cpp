#include "cli/report/sarif_places.hpp"

#include <algorithm>

namespace lintel {
namespace {

constexpr std::size_t longest_snippet = 500;
constexpr std::size_t longest_context = 1500;
constexpr std::uint32_t context_lines = 2; ///< on either side

} // namespace

/// A file outside of the source root is named by itself: `..` has no place below a base
/// (specification, 3.4.4).
Json SarifPlaces::place_of(FileId file) const {
    const std::string uri = located_.uri(file);
    if (uri.starts_with("../")) return {{"uri", located_.absolute_uri(file)}};
    return {{"uri", uri}, {"uriBaseId", source_root_id}};
}

Json SarifPlaces::artifact_location(FileId file) {
    const auto [number, fresh] = numbers_.try_emplace(file, files_.size());
    if (fresh) files_.push_back(file);
    Json out = place_of(file);
    out["index"] = number->second;
    return out;
}

Json SarifPlaces::artifacts() const {
    Json out = Json::array();
    for (const FileId file : files_)
        out.push_back({{"location", place_of(file)},
                       {"length", report_.sources[file].text().size()},
                       {"encoding", "UTF-8"},
                       {"sourceLanguage", "sql"},
                       {"roles", {"analysisTarget"}}});
    return out;
}

Json SarifPlaces::bare_region(Span span) {
    const Place begin = located_.begin(span);
    const Place end = located_.end(span);
    return {{"startLine", begin.line},
            {"startColumn", begin.utf16},
            {"endLine", end.line},
            {"endColumn", end.utf16}};
}

Json SarifPlaces::region(Span span) {
    Json out = bare_region(span);
    if (!span.empty() && span.size() <= longest_snippet)
        out["snippet"] = text_object(std::string(report_.sources[span.file].text(span)));
    return out;
}

Span SarifPlaces::context(Span span) const {
    const SourceFile& file = report_.sources[span.file];
    const std::uint32_t line = file.locate(span.begin).line;
    const std::uint32_t first = line > context_lines ? line - context_lines : 1;
    const std::uint32_t last =
        std::min(file.locate(span.end).line + context_lines,
                 file.locate(static_cast<std::uint32_t>(file.text().size())).line);
    Span out{span.file, file.line_begin(first),
             file.line_begin(last) + static_cast<std::uint32_t>(file.line(last).size())};
    // A byte order mark is in no line.
    if (first == 1 && file.text().starts_with("\xEF\xBB\xBF")) out.begin = std::min(3U, span.begin);
    return out;
}

Json SarifPlaces::physical_location(Span span, bool with_context) {
    Json out = {{"artifactLocation", artifact_location(span.file)}, {"region", region(span)}};
    if (!with_context) return out;
    const Span about = context(span);
    const bool wider = about.begin <= span.begin && span.end <= about.end && about != span;
    if (!wider || about.size() > longest_context) return out;
    out["contextRegion"] = bare_region(about);
    out["contextRegion"]["snippet"] =
        text_object(std::string(report_.sources[about.file].text(about)));
    return out;
}

void SarifPlaces::hash_lines(const std::vector<Span>& spans) {
    std::map<FileId, std::set<std::uint32_t>> wanted;
    for (const Span span : spans)
        wanted[span.file].insert(report_.sources[span.file].locate(span.begin).line);
    for (const auto& [file, lines] : wanted)
        line_hashes_[file] = line_hashes(report_.sources[file].text(), lines);
}

std::string SarifPlaces::line_hash(Span span) const {
    const auto& hashes = line_hashes_.at(span.file);
    const auto found = hashes.find(report_.sources[span.file].locate(span.begin).line);
    return found == hashes.end() ? "0:1" : found->second;
}

} // namespace lintel
