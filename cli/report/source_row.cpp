#include "cli/report/source_row.hpp"

#include "cli/unicode.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace lintel {
namespace {

constexpr int tab_width = 4;

std::size_t previous_character(std::string_view text, std::size_t at) {
    std::size_t back = at - 1;
    while (back > 0 && at - back < 4 && (static_cast<unsigned char>(text[back]) & 0xC0U) == 0x80U)
        --back;
    return back;
}

/// With every tab as wide as it may be.
int width_shown(std::string_view line) {
    return display_width(line) + static_cast<int>(std::ranges::count(line, '\t')) * (tab_width - 1);
}

} // namespace

Room Room::of(int columns) {
    Room room;
    if (columns == 0) return room;
    constexpr int ellipses = 2;
    room.whole_line = std::min(room.whole_line, columns);
    room.cut_line = std::min(room.cut_line, columns - ellipses);
    room.before_mark = std::min(room.before_mark, static_cast<std::uint32_t>(room.cut_line) / 3);
    return room;
}

Window whole_line(const SourceFile& file, std::uint32_t number) {
    const std::uint32_t begin = file.line_begin(number);
    return {begin, begin + static_cast<std::uint32_t>(file.line(number).size()), false, false};
}

Window window_around(const SourceFile& file, std::uint32_t number, std::uint32_t mark,
                     const Room& room) {
    Window window = whole_line(file, number);
    const std::string_view text = file.text();
    if (number == 1 && text.starts_with("\xEF\xBB\xBF"))
        window.begin = std::min(window.begin + 3, window.end);
    const std::string_view line = text.substr(window.begin, window.end - window.begin);
    if (line.size() <= 4 * static_cast<std::size_t>(room.whole_line) &&
        width_shown(line) <= room.whole_line)
        return window;
    std::size_t first = std::clamp(mark, window.begin, window.end);
    for (std::uint32_t i = 0; i < room.before_mark && first > window.begin; ++i)
        first = std::max<std::size_t>(previous_character(text, first), window.begin);
    if (first - window.begin <= 3) first = window.begin;
    std::size_t last = first;
    for (int width = 0; last < window.end && width < room.cut_line;) {
        const char32_t character = next_character(text, last);
        width += character == '\t' ? tab_width : display_width(character);
    }
    if (window.end - last <= 3) last = window.end;
    return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last),
            first > window.begin, last < window.end};
}

Row::Row(const SourceFile& file, const Window& window) : window_(window) {
    if (window.cut_before) put(U'…');
    const std::string_view text = file.text();
    for (std::size_t at = window.begin; at < window.end;) {
        columns_.push_back({static_cast<std::uint32_t>(at), width_});
        const char32_t character = next_character(text, at);
        if (character == '\t')
            tab();
        else
            put(is_disruptive(character) ? replacement_character : character);
    }
    end_of_text_ = width_;
    if (window.cut_after) put(U'…');
}

int Row::column_of(std::uint32_t offset) const {
    if (offset >= window_.end) return end_of_text_;
    const auto after = std::ranges::upper_bound(columns_, offset, {}, &Place::offset);
    return after == columns_.begin() ? 0 : std::prev(after)->column;
}

void Row::put(char32_t character) {
    append_utf8(text_, character);
    width_ += display_width(character);
}

void Row::tab() {
    const int blanks = tab_width - width_ % tab_width;
    text_.append(static_cast<std::size_t>(blanks), ' ');
    width_ += blanks;
}

} // namespace lintel
