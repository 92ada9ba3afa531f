#include "grammar/query_parameter.hpp"

#include <algorithm>

namespace lintel {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_name_part(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '.'; }

std::size_t name_size(std::string_view text) {
    if (text.empty() || !is_letter(text[0])) return 0;
    const auto end = std::ranges::find_if_not(text, is_name_part);
    return static_cast<std::size_t>(end - text.begin());
}

/// `%s`, `%(name)s`.
std::size_t python_size(std::string_view text) {
    std::size_t at = 1;
    if (text.substr(at).starts_with('(')) {
        const std::size_t name = name_size(text.substr(at + 1));
        if (name == 0 || !text.substr(at + 1 + name).starts_with(')')) return 0;
        at += name + 2;
    }
    const bool ends = text.size() <= at + 1 || !is_name_part(text[at + 1]);
    return text.substr(at).starts_with('s') && ends ? at + 1 : 0;
}

/// What stands between the parentheses of a call of one of sqlc's macros.
std::string_view argument_of(std::string_view text, std::string_view macro) {
    if (!text.starts_with(macro)) return {};
    text.remove_prefix(macro.size());
    if (!text.starts_with('(')) return {};
    const std::size_t close = text.find_first_of(")\n(", 1);
    if (close == text.npos || text[close] != ')') return {};
    return text.substr(1, close - 1);
}

} // namespace

std::size_t query_parameter_size(std::string_view text, bool after_operand) {
    if (text.starts_with(':')) {
        const std::size_t name = name_size(text.substr(1));
        return name == 0 ? 0 : name + 1;
    }
    if (text.starts_with('%')) return after_operand ? 0 : python_size(text);
    for (const std::string_view macro : {"sqlc.arg", "sqlc.narg", "sqlc.slice"})
        if (const auto name = argument_of(text, macro); !name.empty())
            return static_cast<std::size_t>(name.data() + name.size() + 1 - text.data());
    return 0;
}

std::string_view embedded_table(std::string_view text) {
    std::string_view name = argument_of(text, "sqlc.embed");
    while (name.starts_with(' ')) name.remove_prefix(1);
    while (name.ends_with(' ')) name.remove_suffix(1);
    return name;
}

} // namespace lintel
