#pragma once

#include "grammar/dialect.hpp"
#include "grammar/source.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lintel::lsp {

/// A token of a statement that is being typed.
struct TypedToken {
    Span span;
    std::string word; ///< in capitals; of a quoted name, nothing
    std::string name; ///< what it is as a name; empty for what can be none
};

/// A table that a statement names, and what its columns are qualified by.
struct NamedTable {
    std::optional<std::string> schema;
    std::string name;
    std::string alias; ///< the name where there is no alias
};

/// The statement around a place, as far as its tokens tell.
struct TypedStatement {
    std::uint32_t begin = 0;        ///< the place where there is no statement yet
    std::vector<TypedToken> before; ///< up to the word that is being typed
    Span typed;                     ///< that word, empty where none is
    std::vector<NamedTable> tables; ///< of the whole statement
    bool in_text = false;           ///< in a comment or a string: nothing is to be completed
};

TypedStatement typed_statement(const SourceFile& file, std::uint32_t offset,
                               const Dialect& dialect);

} // namespace lintel::lsp
