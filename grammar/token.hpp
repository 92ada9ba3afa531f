#pragma once

#include "grammar/source.hpp"
#include "grammar/token_kind.hpp" // generated from keywords.tsv and tokens.tsv

#include <cstdint>

namespace lintel {

/// One token of a statement: its kind and the bytes [begin, end) of the file it was read from.
/// White space and comments are not tokens. An end token closes every sequence, empty at the
/// statement's end.
struct Token {
    TokenKind kind = TokenKind::end_of_statement;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

} // namespace lintel
