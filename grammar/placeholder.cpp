#include "grammar/placeholder.hpp"

#include <algorithm>
#include <iterator>

namespace lintel {
namespace {

/// Longer ones are no placeholders but a brace that something else left open.
constexpr std::size_t longest = 128;

/// The first word behind `{{`, which may be followed by a dash that takes blanks away.
std::string_view tag_word(std::string_view text) {
    const std::size_t begin = text.find_first_not_of("- \t", 2);
    if (begin == text.npos) return {};
    const std::size_t end = text.find_first_of("- \t}", begin);
    return text.substr(begin, end == text.npos ? end : end - begin);
}

bool is_control(std::string_view word) {
    constexpr std::string_view words[] = {"if",    "else",     "end", "range", "with",  "define",
                                          "block", "template", "#if", "/if",   "#each", "/each"};
    return std::ranges::find(words, word) != std::end(words);
}

} // namespace

std::size_t placeholder_size(std::string_view text) {
    const bool doubled = text.starts_with("{{");
    if (!doubled && !text.starts_with("${") && !text.starts_with("{$")) return 0;
    const std::string_view close = doubled ? "}}" : "}";
    const std::size_t end = text.substr(0, longest).find(close, 2);
    if (end == text.npos || end == 2) return 0;
    if (text.substr(0, end).find('\n') != text.npos) return 0;
    if (doubled && is_control(tag_word(text))) return 0;
    return end + close.size();
}

bool has_placeholder(std::string_view text) {
    for (std::size_t at = text.find('{'); at != text.npos; at = text.find('{', at + 1)) {
        const std::size_t begin = at > 0 && text[at - 1] == '$' ? at - 1 : at;
        if (placeholder_size(text.substr(begin)) > 0) return true;
    }
    return false;
}

bool has_template_tags(std::string_view text) {
    if (text.find("{%") != text.npos || text.find("<%") != text.npos) return true;
    for (std::size_t at = text.find("{{"); at != text.npos; at = text.find("{{", at + 2))
        if (is_control(tag_word(text.substr(at)))) return true;
    return false;
}

} // namespace lintel
