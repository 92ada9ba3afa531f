#include "cli/report/columns.hpp"

#include "cli/unicode.hpp"

#include <algorithm>
#include <iterator>

namespace lintel {
namespace {

constexpr std::uint32_t stretch = 1024;

} // namespace

Columns::Stop Columns::stop_before(const SourceFile& file, std::uint32_t line, Stop start,
                                   std::uint32_t offset) {
    std::vector<Stop>& stops = long_lines_[{file.id(), line}];
    if (stops.empty()) stops.push_back(start);
    Stop last = stops.back();
    for (std::size_t at = last.offset; at < offset;) {
        last.utf16 += utf16_units(next_character(file.text(), at));
        ++last.characters;
        last.offset = static_cast<std::uint32_t>(at);
        if (last.offset >= stops.back().offset + stretch && last.offset <= offset)
            stops.push_back(last);
    }
    return *std::prev(std::ranges::upper_bound(stops, offset, {}, &Stop::offset));
}

Place Columns::locate(const SourceFile& file, std::uint32_t offset) {
    const std::string_view text = file.text();
    offset = std::min(offset, static_cast<std::uint32_t>(text.size()));
    const std::uint32_t line = file.locate(offset).line;
    Stop stop{file.line_begin(line), 0, 0};
    if (line == 1 && text.starts_with("\xEF\xBB\xBF")) stop.offset = 3;
    if (offset > stop.offset + stretch) stop = stop_before(file, line, stop, offset);
    Place place{line, stop.characters + 1, stop.utf16 + 1};
    for (std::size_t at = stop.offset; at < offset;) {
        place.utf16 += utf16_units(next_character(text, at));
        ++place.character;
    }
    return place;
}

} // namespace lintel
