#pragma once

#include "cli/lsp/positions.hpp"
#include "cli/lsp/protocol.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace lintel::lsp {

/// A text that a client has open.
struct Document {
    std::string uri; ///< as the client writes it
    std::string path;
    std::int64_t version = 0;
    std::string text;
};

/// The bytes [begin, end) of a text gave way to `size` others.
struct TextChange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t size = 0;
};

/// Changes a text as a `TextDocumentContentChangeEvent` says (LSP 3.17): a range, or all of it.
TextChange apply_change(std::string& text, const Json& event, Encoding encoding);

/// The smallest change that makes the one text into the other.
TextChange difference(std::string_view from, std::string_view to);

} // namespace lintel::lsp
