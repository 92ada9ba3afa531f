#include "cli/lsp/locations.hpp"

#include "cli/lsp/file_uri.hpp"

#include <algorithm>

namespace lintel::lsp {

std::string Locations::uri(FileId file) const {
    const std::string& path = sources_[file].path();
    const auto open = documents_.find(path);
    return open != documents_.end() ? open->second.uri : uri_of(path);
}

Json Locations::range(Span span) {
    auto found = texts_.find(span.file);
    if (found == texts_.end()) {
        std::string_view text = sources_[span.file].text();
        const bool marked =
            text.starts_with("\xEF\xBB\xBF") && !documents_.contains(sources_[span.file].path());
        if (marked) text.remove_prefix(3);
        found = texts_.emplace(span.file, Text{Lines(text, encoding_), marked ? 3U : 0U}).first;
    }
    const std::uint32_t skipped = found->second.skipped;
    return found->second.lines.range_of(std::max(span.begin, skipped) - skipped,
                                        std::max(span.end, skipped) - skipped);
}

} // namespace lintel::lsp
