#include "grammar/syntax_error.hpp"

#include <fmt/format.h>

namespace lintel {

SyntaxProblem describe_syntax_error(const SourceFile& file, const std::vector<Token>& tokens, std::size_t at,
                                    const std::vector<TokenKind>&, const Dialect&) {
    const Token& token = tokens[at];
    const Span span{file.id(), token.begin, token.end};
    return {span, fmt::format("unexpected `{}`", file.text(span)), {}, {}};
}

} // namespace lintel
