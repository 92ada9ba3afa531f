#include "cli/lsp/positions.hpp"

#include "cli/unicode.hpp"

#include <algorithm>
#include <iterator>

namespace lintel::lsp {
namespace {

constexpr std::uint32_t stretch = 1024;

} // namespace

Lines::Lines(std::string_view text, Encoding encoding)
    : text_(text), encoding_(encoding), begins_{0} {
    for (std::size_t at = text.find_first_of("\r\n"); at != std::string_view::npos;
         at = text.find_first_of("\r\n", at)) {
        at += text.substr(at).starts_with("\r\n") ? 2U : 1U;
        begins_.push_back(static_cast<std::uint32_t>(at));
    }
}

/// Of the character at a place, which is moved behind it.
std::uint32_t Lines::units(std::size_t& at) const {
    const std::size_t begin = at;
    const char32_t character = next_character(text_, at);
    switch (encoding_) {
    case Encoding::utf8:
        return static_cast<std::uint32_t>(at - begin);
    case Encoding::utf16:
        return utf16_units(character);
    case Encoding::utf32:
        return 1;
    }
    return 1;
}

std::uint32_t Lines::offset_of(Position position) const {
    if (position.line >= begins_.size()) return static_cast<std::uint32_t>(text_.size());
    std::size_t at = begins_[position.line];
    std::uint32_t character = 0;
    while (at < text_.size() && text_[at] != '\n' && text_[at] != '\r') {
        std::size_t next = at;
        character += units(next);
        if (character > position.character) break;
        at = next;
    }
    return static_cast<std::uint32_t>(at);
}

Position Lines::position_of(std::uint32_t offset) const {
    offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
    const auto line = std::ranges::upper_bound(begins_, offset) - begins_.begin() - 1;
    Position position{static_cast<std::uint32_t>(line), 0};
    const Stop stop = stop_before(position.line, offset);
    position.character = stop.character;
    for (std::size_t at = stop.offset; at < offset;) position.character += units(at);
    return position;
}

Lines::Stop Lines::stop_before(std::uint32_t line, std::uint32_t offset) const {
    const Stop begin{begins_[line], 0};
    if (offset - begin.offset <= stretch) return begin;
    std::vector<Stop>& stops = stops_[line];
    if (stops.empty()) stops.push_back(begin);
    while (stops.back().offset + stretch < offset) {
        Stop next = stops.back();
        std::size_t at = next.offset;
        while (at < next.offset + stretch) next.character += units(at);
        stops.push_back({static_cast<std::uint32_t>(at), next.character});
    }
    return *std::prev(std::ranges::upper_bound(stops, offset, {}, &Stop::offset));
}

Json Lines::range_of(std::uint32_t begin, std::uint32_t end) const {
    const Position first = position_of(begin);
    const Position last = position_of(end);
    return {{"start", {{"line", first.line}, {"character", first.character}}},
            {"end", {{"line", last.line}, {"character", last.character}}}};
}

std::uint32_t Lines::offset_of(const Json& position) const {
    return offset_of(Position{position.at("line").get<std::uint32_t>(),
                              position.at("character").get<std::uint32_t>()});
}

} // namespace lintel::lsp
