#include "cli/unicode.hpp"

#include <catch2/catch.hpp>

#include <vector>

namespace lintel {
namespace {

std::vector<char32_t> characters_of(std::string_view text) {
    std::vector<char32_t> out;
    for (std::size_t at = 0; at < text.size();) out.push_back(next_character(text, at));
    return out;
}

TEST_CASE("UTF-8 is read one character at a time") {
    CHECK(characters_of("aé東😀") == std::vector<char32_t>{U'a', U'é', U'東', U'😀'});
}

TEST_CASE("bytes that are not UTF-8 are read one by one") {
    const char32_t bad = replacement_character;
    CHECK(characters_of("\xFFx") == std::vector<char32_t>{bad, U'x'});
    CHECK(characters_of("\xE6\x9D") == std::vector<char32_t>{bad, bad});          // cut short
    CHECK(characters_of("\xC0\xAF") == std::vector<char32_t>{bad, bad});          // overlong
    CHECK(characters_of("\xE0\x80\x80") == std::vector<char32_t>{bad, bad, bad}); // overlong
    CHECK(characters_of("\xED\xA0\x80") == std::vector<char32_t>{bad, bad, bad}); // a surrogate
    CHECK(characters_of("\xF4\x90\x80\x80") ==
          std::vector<char32_t>{bad, bad, bad, bad}); // past U+10FFFF
}

TEST_CASE("what is read can be written back") {
    const std::string_view text = "aé東😀\x7f";
    std::string out;
    for (const char32_t character : characters_of(text)) append_utf8(out, character);
    CHECK(out == text);
}

TEST_CASE("widths are those of a terminal") {
    CHECK(display_width("abc") == 3);
    CHECK(display_width("日本") == 4);
    CHECK(display_width("é") == 1);
    CHECK(display_width("e\u0301") == 1);
    CHECK(display_width("😀") == 2);
}

TEST_CASE("nothing that moves the cursor or turns the line around is shown") {
    CHECK(printable("a\x1b[31mb") == "a\uFFFD[31mb");
    CHECK(printable("a\tb\nc") == "a b\uFFFDc");
    CHECK(printable("x\u202Ey\u2066z") == "x\uFFFDy\uFFFDz");
    CHECK(printable("naïve 日本") == "naïve 日本");
}

} // namespace
} // namespace lintel
