#pragma once

#include "cli/lsp/document.hpp"
#include "cli/lsp/positions.hpp"
#include "cli/lsp/protocol.hpp"
#include "grammar/source.hpp"

#include <map>
#include <string>

namespace lintel::lsp {

/// Open documents by their paths.
using Documents = std::map<std::string, Document, std::less<>>;

/// Spans as a client has them, for one answer. A byte order mark on the disk is no character of the
/// text that an editor makes of the file.
class Locations {
public:
    Locations(const SourceSet& sources, const Documents& documents, Encoding encoding)
        : sources_(sources), documents_(documents), encoding_(encoding) {}

    std::string uri(FileId file) const;
    Json range(Span span);
    /// `{uri, range}`
    Json location(Span span) { return {{"uri", uri(span.file)}, {"range", range(span)}}; }

private:
    struct Text {
        Lines lines;
        std::uint32_t skipped = 0; ///< bytes at the start that the client does not have
    };

    const SourceSet& sources_;
    const Documents& documents_;
    Encoding encoding_;
    std::map<FileId, Text> texts_;
};

} // namespace lintel::lsp
