#pragma once

#include "cli/lsp/protocol.hpp"
#include "grammar/source.hpp"

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

namespace lintel::lsp {

/// In which units a client counts the characters of a line (LSP 3.17, "PositionEncodingKind").
enum class Encoding : std::uint8_t { utf8, utf16, utf32 };

/// Line and character from 0.
struct Position {
    std::uint32_t line = 0;
    std::uint32_t character = 0;
};

/// Where the lines of a text begin, as the protocol has them: they end with a line feed, a carriage
/// return or both (LSP 3.17, "Text Documents"). The text must outlive it.
class Lines {
public:
    Lines(std::string_view text, Encoding encoding);

    /// Past the end of a line or of the text, its end.
    std::uint32_t offset_of(Position position) const;
    Position position_of(std::uint32_t offset) const;

    Json range_of(std::uint32_t begin, std::uint32_t end) const;
    std::uint32_t offset_of(const Json& position) const;

private:
    std::string_view text_;
    Encoding encoding_;
    std::vector<std::uint32_t> begins_;
    /// A place on a long line and the units before it, so that many places on it cost one walk.
    struct Stop {
        std::uint32_t offset;
        std::uint32_t character;
    };
    mutable std::map<std::uint32_t, std::vector<Stop>> stops_;

    std::uint32_t units(std::size_t& at) const;
    Stop stop_before(std::uint32_t line, std::uint32_t offset) const;
};

} // namespace lintel::lsp
