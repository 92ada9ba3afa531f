#include "cli/report/escape.hpp"

#include <algorithm>

namespace lintel {

std::string escaped(std::string_view text, std::span<const Escape> escapes) {
    std::string out;
    for (const char c : text) {
        const auto escape = std::ranges::find(escapes, c, &Escape::character);
        if (escape == escapes.end())
            out += c;
        else
            out += escape->written;
    }
    return out;
}

} // namespace lintel
