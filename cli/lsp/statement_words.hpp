#pragma once

#include "grammar/dialect.hpp"
#include "grammar/source.hpp"

#include <cstdint>
#include <vector>

namespace lintel::lsp {

/// What a word of a statement is, by the grammar alone.
enum class WordKind : std::uint8_t { keyword, type, function, variable, name };

struct Word {
    Span span;
    WordKind kind = WordKind::name;
};

/// The words of a file's statements in order: names, keywords, and what is called. Of a statement
/// that cannot be read, only what is a keyword wherever it stands.
std::vector<Word> words_of(const SourceFile& file, const Dialect& dialect);

} // namespace lintel::lsp
