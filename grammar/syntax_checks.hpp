#pragma once

#include "grammar/dialect.hpp"
#include "grammar/parse.hpp"
#include "grammar/syntax_tree.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace lintel {

/// Where a node of the tree stands: what a check may ask about its surroundings.
struct Place {
    const SourceFile& file;
    const SyntaxTree& tree;
    const Dialect& dialect;
    std::span<const std::uint32_t>
        path; ///< entries of the open rules, the root first, the node's parent last

    /// The rule the node is in, 0 for its parent; no node beyond the root.
    SyntaxNode above(std::size_t levels = 0) const {
        return levels < path.size() ? SyntaxNode{&tree, path[path.size() - 1 - levels]}
                                    : SyntaxNode{};
    }

    TokenKind kind(std::size_t token) const {
        return token < tree.tokens.size() ? tree.tokens[token].kind : TokenKind::end_of_statement;
    }
    TokenKind kind_before(SyntaxNode node) const {
        return node.first_token() == 0 ? TokenKind::end_of_statement : kind(node.first_token() - 1);
    }
    std::string_view text(Span span) const { return file.text(span); }
    std::string_view text(const Token& token) const {
        return file.text({file.id(), token.begin, token.end});
    }
    Span span(std::size_t token) const {
        return {file.id(), tree.tokens[token].begin, tree.tokens[token].end};
    }
};

using Refusal = std::optional<SyntaxProblem>;

inline Refusal refusal(Span span, std::string message, std::string help = {},
                       SyntaxFault fault = SyntaxFault::plain) {
    SyntaxProblem problem{span, std::move(message), {}, {}, fault};
    if (!help.empty()) problem.helps.push_back(std::move(help));
    return problem;
}

/// What the servers' parsers refuse in expressions, queries and data changes although the grammar
/// takes it: rules that look beyond one token or one rule (MySQL 8.0 manual, chapters 14 and 15.2).
Refusal check_query_part(SyntaxNode node, const Place& place);

/// The same for definitions, accounts and administration (MySQL 8.0 manual, 15.1, 15.3 and 15.7).
Refusal check_definition_part(SyntaxNode node, const Place& place);

/// What MariaDB's parser refuses of MySQL's syntax.
Refusal check_mariadb_part(SyntaxNode node, const Place& place);

} // namespace lintel
