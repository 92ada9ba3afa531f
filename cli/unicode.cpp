#include "cli/unicode.hpp"

#include <algorithm>
#include <clocale>
#include <cwchar>

namespace lintel {
namespace {

/// How many bytes follow a lead byte, or -1 when it leads nothing.
int continuation_bytes(unsigned char lead) {
    if (lead < 0x80) return 0;
    if (lead >= 0xC2 && lead <= 0xDF) return 1;
    if (lead >= 0xE0 && lead <= 0xEF) return 2;
    if (lead >= 0xF0 && lead <= 0xF4) return 3;
    return -1;
}

/// The C library's widths are those of the locale, and only UTF-8 locales know more than ASCII.
int library_width(char32_t character) {
    static const locale_t utf8 = ::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    if (utf8 == nullptr) return 1;
    const locale_t previous = ::uselocale(utf8);
    const int width = ::wcwidth(static_cast<wchar_t>(character));
    ::uselocale(previous);
    return width < 0 ? 1 : width;
}

} // namespace

char32_t next_character(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t index) { return static_cast<unsigned char>(text[index]); };
    const unsigned char lead = byte(at);
    const int more = continuation_bytes(lead);
    const std::size_t first = at++;
    if (more == 0) return lead;
    if (more < 0 || text.size() - first <= static_cast<std::size_t>(more))
        return replacement_character;
    char32_t character = lead & (0x3FU >> static_cast<unsigned>(more));
    for (int i = 1; i <= more; ++i) {
        const unsigned char next = byte(first + static_cast<std::size_t>(i));
        if ((next & 0xC0U) != 0x80U) return replacement_character;
        character = character << 6U | (next & 0x3FU);
    }
    const bool overlong = (more == 2 && character < 0x800) || (more == 3 && character < 0x10000);
    const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
    if (overlong || surrogate || character > 0x10FFFF) return replacement_character;
    at = first + 1 + static_cast<std::size_t>(more);
    return character;
}

void append_utf8(std::string& out, char32_t character) {
    const auto put = [&](char32_t bits) {
        out += static_cast<char>(static_cast<unsigned char>(bits));
    };
    if (character < 0x80) {
        put(character);
    } else if (character < 0x800) {
        put(0xC0U | character >> 6U);
        put(0x80U | (character & 0x3FU));
    } else if (character < 0x10000) {
        put(0xE0U | character >> 12U);
        put(0x80U | (character >> 6U & 0x3FU));
        put(0x80U | (character & 0x3FU));
    } else {
        put(0xF0U | character >> 18U);
        put(0x80U | (character >> 12U & 0x3FU));
        put(0x80U | (character >> 6U & 0x3FU));
        put(0x80U | (character & 0x3FU));
    }
}

int display_width(char32_t character) {
    if (character < 0x80) return 1;
    return library_width(character);
}

int display_width(std::string_view text) {
    if (std::ranges::all_of(text, [](char c) { return static_cast<signed char>(c) >= 0; }))
        return static_cast<int>(text.size());
    int width = 0;
    for (std::size_t at = 0; at < text.size();) width += display_width(next_character(text, at));
    return width;
}

bool is_disruptive(char32_t character) {
    if (character < 0x20 || (character >= 0x7F && character < 0xA0)) return true;
    return (character >= 0x202A && character <= 0x202E) ||
           (character >= 0x2066 && character <= 0x2069) || character == 0x200E ||
           character == 0x200F || character == 0x2028 || character == 0x2029;
}

std::string printable(std::string_view text) {
    // Nearly all text is nothing else.
    if (std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7F; }))
        return std::string(text);
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char32_t character = next_character(text, at);
        if (character == '\t')
            out += ' ';
        else
            append_utf8(out, is_disruptive(character) ? replacement_character : character);
    }
    return out;
}

std::string shortened(std::string_view text, std::size_t most) {
    if (text.size() <= most) return std::string(text);
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
    return std::string(text.substr(0, most)) + "…";
}

} // namespace lintel
