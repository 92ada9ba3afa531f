#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace lintel::lsp {

/// What comes in: the content of a message, something that is none, or the end.
struct Incoming {
    enum class Kind { content, malformed, end } kind = Kind::end;
    std::string text; ///< the content, or what is wrong
};

/// Reads messages as the base protocol frames them: header fields, an empty line, and as many bytes
/// as `Content-Length` says (LSP 3.17, "Base Protocol"). Behind a header that says no length,
/// reading goes on at the next one that does.
class MessageReader {
public:
    explicit MessageReader(int descriptor) : descriptor_(descriptor) {}

    /// Waits for the next message.
    Incoming next();
    /// Whether `next` would not wait.
    bool has_next();

private:
    int descriptor_;
    std::string buffer_;
    std::size_t begin_ = 0; ///< of what has not been taken
    bool ended_ = false;
    std::optional<Incoming> ready_;

    std::optional<Incoming> take();
    void read_more();
};

/// A message's content with its header.
std::string framed(std::string_view content);

} // namespace lintel::lsp
