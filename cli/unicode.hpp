#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace lintel {

/// What stands for bytes that are not UTF-8 and for characters that must not reach a terminal.
inline constexpr char32_t replacement_character = 0xFFFD;

/// The character at byte `at` of `text`, moving `at` past it. Bytes that are no UTF-8 are read one
/// at a time as U+FFFD, so every text can be walked to its end.
char32_t next_character(std::string_view text, std::size_t& at);

void append_utf8(std::string& out, char32_t character);

/// How many UTF-16 code units the character takes.
constexpr std::uint32_t utf16_units(char32_t character) { return character >= 0x10000 ? 2U : 1U; }

/// Columns a terminal gives the character: 2 for wide ones, 0 for those that combine with the one
/// before.
int display_width(char32_t character);
int display_width(std::string_view text);

/// Whether showing the character as it is could move the cursor, colour the screen or reorder the
/// line: control characters and the bidirectional overrides. A tab is one of them.
bool is_disruptive(char32_t character);

/// `text` as UTF-8 that is safe to show: what is invalid or disruptive becomes U+FFFD, a tab one
/// blank.
std::string printable(std::string_view text);

/// At most `most` bytes of a text, cut between two characters, with an ellipsis behind what is cut.
std::string shortened(std::string_view text, std::size_t most);

} // namespace lintel
