#pragma once

#include "grammar/dialect.hpp"
#include "grammar/token_kind.hpp"

#include <optional>
#include <string_view>

namespace lintel {

/// One row of keywords.tsv: what a word means to the servers.
struct Keyword {
    std::string_view word; ///< in capitals
    TokenKind kind;
    /// First MySQL version that knows the word at all; 0 when 5.7 did.
    Version known_since;
    /// First MySQL version that no longer knows it; 0 when all do.
    Version removed_in;
    /// Versions [reserved_since, reserved_until) in which it is reserved in MySQL; both 0 when
    /// never, reserved_until 0 when still.
    Version reserved_since;
    Version reserved_until;
    bool ever_reserved = false;
    /// Reserved in MariaDB.
    bool reserved_in_mariadb = false;
    /// Known to MariaDB only.
    bool mariadb_only = false;
    /// A function's name: a keyword only directly before `(` (MySQL 8.0 manual, 11.2.5
    /// "Function Name Parsing and Resolution").
    bool function = false;
};

/// The row of a word in any case, or null.
const Keyword* find_keyword(std::string_view word);

/// The row of a keyword's token, or null for other tokens.
const Keyword* find_keyword(TokenKind kind);

/// Whether a server's lexer takes the word for more than a name.
bool is_known(const Keyword& keyword, const Dialect& dialect);

/// Whether the word is reserved on that server.
bool is_reserved(const Keyword& keyword, const Dialect& dialect);

/// Whether `word`, written without quotes, cannot be a name on that server.
bool is_reserved(std::string_view word, const Dialect& dialect);

} // namespace lintel
