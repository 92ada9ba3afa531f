#include "grammar/keywords.hpp"

#include <array>
#include <cstddef>

namespace lintel {
namespace {

constexpr Keyword table[] = {
#include "grammar/keyword_table.inc"
};
constexpr std::size_t longest_word = 48;
constexpr std::size_t slots = 4096;

constexpr char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }

constexpr std::uint32_t hash(std::string_view word) {
    std::uint32_t value = 2166136261U;
    for (const char c : word) value = (value ^ static_cast<unsigned char>(upper(c))) * 16777619U;
    return value ^ (value >> 15);
}

/// Open addressing: a slot holds 1 + an index into the table, or 0.
constexpr auto index_of_words = [] {
    std::array<std::uint16_t, slots> index{};
    for (std::size_t i = 0; i < std::size(table); ++i) {
        std::size_t at = hash(table[i].word) % slots;
        while (index[at] != 0) at = (at + 1) % slots;
        index[at] = static_cast<std::uint16_t>(i + 1);
    }
    return index;
}();

bool same_word(std::string_view a, std::string_view capitals) {
    if (a.size() != capitals.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (upper(a[i]) != capitals[i]) return false;
    return true;
}

} // namespace

const Keyword* find_keyword(std::string_view word) {
    if (word.size() > longest_word) return nullptr;
    for (std::size_t at = hash(word) % slots; index_of_words[at] != 0; at = (at + 1) % slots) {
        const Keyword& keyword = table[index_of_words[at] - 1];
        if (same_word(word, keyword.word)) return &keyword;
    }
    return nullptr;
}

const Keyword* find_keyword(TokenKind kind) {
    const auto number = static_cast<std::size_t>(kind);
    return number >= 1 && number <= std::size(table) ? &table[number - 1] : nullptr;
}

bool is_reserved(const Keyword& keyword, const Dialect& dialect) {
    if (dialect.is_mariadb()) {
        if (keyword.reserved_in_mariadb) return true;
        // MariaDB took the words of MySQL 5.7, and of those that came later only these.
        constexpr TokenKind later[] = {TokenKind::kw_except, TokenKind::kw_intersect, TokenKind::kw_over,
                                       TokenKind::kw_recursive, TokenKind::kw_rows};
        if (!keyword.ever_reserved) return false;
        for (const TokenKind kind : later)
            if (keyword.kind == kind) return true;
        return keyword.reserved_since <= Version{5, 7, 0};
    }
    return keyword.ever_reserved && dialect.version >= keyword.reserved_since &&
           (keyword.reserved_until == Version{} || dialect.version < keyword.reserved_until);
}

bool is_reserved(std::string_view word, const Dialect& dialect) {
    const Keyword* keyword = find_keyword(word);
    return keyword != nullptr && is_reserved(*keyword, dialect);
}

} // namespace lintel
