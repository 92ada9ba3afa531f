#pragma once

#include "cli/report/columns.hpp"
#include "cli/report/fingerprint.hpp"
#include "cli/report/report.hpp"

#include <string>

namespace lintel {

/// Where findings lie, as reports for machines say it.
class Located {
public:
    explicit Located(const Report& report) : report_(report) {}

    /// Relative to the root of the sources, folders parted by slashes.
    std::string path(FileId file) const;
    /// The same as a URI (RFC 3986).
    std::string uri(FileId file) const;
    /// `file:///…`.
    std::string absolute_uri(FileId file) const;
    Place place(FileId file, std::uint32_t offset) {
        return columns_.locate(report_.sources[file], offset);
    }
    Place begin(Span span) { return place(span.file, span.begin); }
    /// Behind the last character.
    Place end(Span span) { return place(span.file, span.end); }
    /// The column in bytes, 1-based.
    std::uint32_t byte_column(FileId file, std::uint32_t offset) const;
    /// One that outlives moved lines, and is no other finding's; to be asked once for each, in the
    /// order of the report.
    std::string fingerprint(const Diagnostic& finding) {
        return fingerprints_.next(finding, uri(finding.span.file));
    }

private:
    const Report& report_;
    Columns columns_;
    Fingerprints fingerprints_;
};

/// `allowed: in cold storage`, `in the baseline`.
std::string how_suppressed(const Suppressed& suppressed);

/// The message with its notes and helps, a line each.
std::string whole_message(const Diagnostic& finding);

} // namespace lintel
