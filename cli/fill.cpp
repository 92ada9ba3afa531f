#include "cli/fill.hpp"

#include "cli/unicode.hpp"

#include <algorithm>

namespace lintel {

std::string fill(std::string_view text, int width, int first, std::string_view indent) {
    if (width == 0) return std::string(text);
    std::string out;
    int column = first;
    bool empty = true; // nothing is on this line yet
    for (;;) {
        const std::size_t begin = text.find_first_not_of(' ');
        if (begin == text.npos) return out;
        text.remove_prefix(begin);
        const std::string_view word = text.substr(0, text.find(' '));
        const int wide = display_width(word);
        const bool fits = column + (empty ? 0 : 1) + wide <= width;
        if (!fits && (!empty || column > display_width(indent))) {
            while (out.ends_with(' ')) out.pop_back();
            out += '\n';
            out += indent;
            column = display_width(indent);
            empty = true;
        }
        if (!empty) {
            out += ' ';
            ++column;
        }
        out += word;
        column += wide;
        empty = false;
        text.remove_prefix(word.size());
    }
}

std::string fill_lines(std::string_view text, int width) {
    constexpr std::size_t further = 4;
    std::string out;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        const std::size_t begin = std::min(line.find_first_not_of(' '), line.size());
        if (width == 0 || display_width(line) <= width) {
            out += line;
        } else {
            out.append(begin, ' ');
            out += fill(line.substr(begin), width, static_cast<int>(begin),
                        std::string(begin + further, ' '));
        }
        text.remove_prefix(line.size());
        if (text.empty()) break;
        out += '\n';
        text.remove_prefix(1);
    }
    return out;
}

} // namespace lintel
