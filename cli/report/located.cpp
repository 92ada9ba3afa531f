#include "cli/report/located.hpp"

#include "cli/report/uri.hpp"

#include <fmt/format.h>

namespace lintel {

std::string Located::path(FileId file) const {
    return relative_path(report_.sources[file].path(), report_.source_root);
}

std::string Located::uri(FileId file) const {
    return uri_of(report_.sources[file].path(), report_.source_root);
}

std::string Located::absolute_uri(FileId file) const {
    return lintel::absolute_uri(report_.sources[file].path());
}

std::uint32_t Located::byte_column(FileId file, std::uint32_t offset) const {
    const SourceFile& source = report_.sources[file];
    const std::uint32_t line = source.locate(offset).line;
    std::uint32_t begin = source.line_begin(line);
    if (line == 1 && source.text().starts_with("\xEF\xBB\xBF")) begin += 3;
    return offset < begin ? 1 : offset - begin + 1;
}

std::string how_suppressed(const Suppressed& suppressed) {
    if (!suppressed.in_source) return suppressed.reason;
    return suppressed.reason.empty() ? "allowed" : fmt::format("allowed: {}", suppressed.reason);
}

std::string whole_message(const Diagnostic& finding) {
    std::string text = finding.message;
    for (const std::string& note : finding.notes) text += fmt::format("\nnote: {}", note);
    for (const std::string& help : finding.helps) text += fmt::format("\nhelp: {}", help);
    return text;
}

} // namespace lintel
