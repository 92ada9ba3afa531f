#pragma once

#include "cli/report/located.hpp"
#include "cli/report/report.hpp"
#include "cli/report/sarif_text.hpp"

#include <nlohmann/json.hpp>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace lintel {

/// What paths are relative to, and its name in a log.
inline constexpr std::string_view source_root_id = "%SRCROOT%";

/// Files and the places in them, as a SARIF log has them: columns count UTF-16 units from 1, and an
/// end lies behind the last one.
class SarifPlaces {
public:
    explicit SarifPlaces(const Report& report) : report_(report), located_(report) {}

    Json physical_location(Span span, bool with_context);
    /// Without its text.
    Json bare_region(Span span);
    Json artifact_location(FileId file);

    /// Every file that a place was asked for in.
    Json artifacts() const;

    /// GitHub's hash of the line that the span begins on, for all lines that any of these spans
    /// begins on; to be told them first, so that each file is read once.
    void hash_lines(const std::vector<Span>& spans);
    std::string line_hash(Span span) const;

    std::string fingerprint(const Diagnostic& finding) { return located_.fingerprint(finding); }

private:
    const Report& report_;
    Located located_;
    std::vector<FileId> files_;
    std::map<FileId, std::size_t> numbers_;
    std::map<FileId, std::map<std::uint32_t, std::string>> line_hashes_;

    Json place_of(FileId file) const;
    Json region(Span span);
    /// The lines about a span, which must be more than the span itself (specification, 3.29.5).
    Span context(Span span) const;
};

} // namespace lintel
