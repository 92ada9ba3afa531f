#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace lintel {

/// Visits the lines of a text without their ends.
template <class Visit> void for_each_line(std::string_view text, Visit visit) {
    while (!text.empty()) {
        std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        visit(line);
    }
}

/// Without the blanks around it.
inline std::string_view trimmed(std::string_view line) {
    constexpr std::string_view blanks = " \t\r";
    const std::size_t first = line.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return line.substr(first, line.find_last_not_of(blanks) - first + 1);
}

} // namespace lintel
