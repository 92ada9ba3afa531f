#include "cli/lsp/document.hpp"

#include <algorithm>
#include <utility>

namespace lintel::lsp {
namespace {

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

} // namespace

TextChange apply_change(std::string& text, const Json& event, Encoding encoding) {
    auto inserted = event.at("text").get<std::string>();
    const auto range = event.find("range");
    if (range == event.end() || range->is_null()) {
        const TextChange change = difference(text, inserted);
        text = std::move(inserted);
        return change;
    }
    const Lines lines(text, encoding);
    const std::uint32_t begin = lines.offset_of(range->at("start"));
    const std::uint32_t end = std::max(begin, lines.offset_of(range->at("end")));
    text.replace(begin, end - begin, inserted);
    return {begin, end, static_cast<std::uint32_t>(inserted.size())};
}

TextChange difference(std::string_view from, std::string_view to) {
    const std::size_t shorter = std::min(from.size(), to.size());
    std::size_t begin = 0;
    while (begin < shorter && from[begin] == to[begin]) ++begin;
    while (begin > 0 && begin < from.size() && continues_character(from[begin])) --begin;
    std::size_t tail = 0;
    while (tail < shorter - begin && from[from.size() - 1 - tail] == to[to.size() - 1 - tail])
        ++tail;
    while (tail > 0 && continues_character(from[from.size() - tail])) --tail;
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(from.size() - tail),
            static_cast<std::uint32_t>(to.size() - tail - begin)};
}

} // namespace lintel::lsp
