#include "grammar/keywords.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>

namespace lintel {
namespace {

constexpr Keyword table[] = {
#include "grammar/keyword_table.inc"
};
constexpr std::size_t longest_word = 48;
constexpr std::size_t slots = 4096;

constexpr char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }

/// Of the length, the first four and the last four bytes, which tell the words apart well and cost
/// no loop over them. Clearing one bit makes capitals of letters; what it does to other bytes only
/// makes them collide.
constexpr std::uint32_t hash(std::string_view word) {
    auto four = [&](std::size_t from) {
        std::uint32_t value = 0;
        if (std::is_constant_evaluated() || word.size() < 4 ||
            std::endian::native != std::endian::little) {
            for (std::size_t i = 0; i < 4 && from + i < word.size(); ++i)
                value |= static_cast<std::uint32_t>(static_cast<unsigned char>(word[from + i]))
                         << (8 * i);
        } else {
            std::memcpy(&value, word.data() + from, 4);
        }
        return value & 0xDFDFDFDFU;
    };
    const std::uint32_t first = four(0);
    const std::uint32_t last = word.size() > 4 ? four(word.size() - 4) : 0;
    const std::uint32_t mixed =
        first * 0x9E3779B1U ^
        (last * 0x85EBCA6BU + static_cast<std::uint32_t>(word.size()) * 0xC2B2AE35U);
    return mixed ^ (mixed >> 15) ^ (mixed >> 7);
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

bool is_known(const Keyword& keyword, const Dialect& dialect) {
    if (dialect.is_mariadb())
        return keyword.known_since <= Version{5, 7, 0} || !keyword.ever_reserved ||
               is_reserved(keyword, dialect);
    return !keyword.mariadb_only && dialect.version >= keyword.known_since &&
           (keyword.removed_in == Version{} || dialect.version < keyword.removed_in);
}

bool is_reserved(const Keyword& keyword, const Dialect& dialect) {
    if (dialect.is_mariadb()) return keyword.reserved_in_mariadb;
    return keyword.ever_reserved && dialect.version >= keyword.reserved_since &&
           (keyword.reserved_until == Version{} || dialect.version < keyword.reserved_until);
}

bool is_reserved(std::string_view word, const Dialect& dialect) {
    const Keyword* keyword = find_keyword(word);
    return keyword != nullptr && is_reserved(*keyword, dialect);
}

} // namespace lintel
