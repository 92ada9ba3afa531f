#pragma once

#include "grammar/dialect.hpp"
#include "grammar/parse.hpp"
#include "grammar/token.hpp"

#include <vector>

namespace lintel {

/// Puts a syntax error into words: the token found, what could stand there, and help for the slips
/// people make. `at` is the index of the token that was not accepted.
SyntaxProblem describe_syntax_error(const SourceFile& file, const std::vector<Token>& tokens,
                                    std::size_t at, const std::vector<TokenKind>& expected,
                                    const Dialect& dialect);

} // namespace lintel
