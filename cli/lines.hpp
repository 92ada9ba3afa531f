#pragma once

#include <algorithm>
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

} // namespace lintel
