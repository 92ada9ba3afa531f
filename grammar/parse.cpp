#include "grammar/parse.hpp"

#include "MySqlParser.h"

#include "grammar/disambiguate.hpp"
#include "grammar/keywords.hpp"
#include "grammar/lexer.hpp"
#include "grammar/syntax_error.hpp"
#include "grammar/version_gates.hpp"

#include <algorithm>

namespace lintel {
namespace {

/// Tokens a statement may have however short it is; beyond, one for every eight bytes. A token
/// costs about 60 bytes of tree and 12 of its own, which keeps a run under twenty times its largest
/// statement.
constexpr std::size_t free_tokens = 250000;
constexpr std::size_t bytes_per_token = 8;
/// The server's default max_allowed_packet: a larger statement is refused with error 1153 before it
/// is read.
constexpr std::size_t max_packet = 64 << 20;
/// How many words are tried as names before a statement is given up.
constexpr int retries = 12;

} // namespace

struct Parser::State {
    Dialect dialect;
    generated::StatementTokens tokens;
    generated::MySqlParser parser{&tokens};

    explicit State(const Dialect& target) : dialect(target) {}

    struct Stop {
        std::size_t token;
        bool too_deep;
    };

    std::optional<Stop> attempt(SyntaxTree& tree) {
        tokens.reset(tree.tokens);
        parser.record_into(tree);
        try {
            parser.sqlStatement();
        } catch (const generated::SyntaxStop& stop) {
            return Stop{stop.token, stop.too_deep};
        }
        return std::nullopt;
    }
};

Parser::Parser(const Dialect& dialect) : state_(std::make_unique<State>(dialect)) {}
Parser::~Parser() = default;
Parser::Parser(Parser&&) noexcept = default;
Parser& Parser::operator=(Parser&&) noexcept = default;

void Parser::set_sql_mode(const SqlMode& mode) { state_->dialect.sql_mode = mode; }
const Dialect& Parser::dialect() const { return state_->dialect; }

std::optional<SyntaxProblem> Parser::parse(const SourceFile& file, const RawStatement& statement,
                                           SyntaxTree& tree) {
    const Span head{file.id(), statement.span.begin,
                    std::min(statement.span.end, statement.span.begin + 80)};
    const std::size_t size = statement.span.size() - statement.bulk_rows.size();
    tree.file = file.id();
    tree.tokens.clear();
    tree.entries.clear();
    if (size > max_packet)
        return SyntaxProblem{
            head,
            "statement is larger than 64 MiB and was not read",
            {"the server's default `max_allowed_packet` refuses it with error 1153"},
            {}};
    const std::size_t most = std::max(free_tokens, size / bytes_per_token);
    lex(file, statement, state_->dialect, tree.tokens, most + 1);
    if (tree.tokens.size() > most + 1)
        return SyntaxProblem{head,
                             "statement has too many tokens and was not read",
                             {},
                             {"split it into several statements"}};
    disambiguate(tree.tokens, state_->dialect);

    std::optional<State::Stop> furthest; // the furthest that was reached
    std::vector<TokenKind> expected;
    for (int attempt = 0;; ++attempt) {
        const auto stop = state_->attempt(tree);
        if (!stop) break;
        if (stop->too_deep) {
            const Token& token = tree.tokens[stop->token];
            return SyntaxProblem{{file.id(), token.begin, token.end},
                                 "statement is nested too deeply",
                                 {},
                                 {"write it with fewer levels of parentheses or blocks"}};
        }
        if (!furthest || stop->token > furthest->token) {
            furthest = stop;
            expected = state_->parser.expected_kinds();
        }
        // A word the grammar has another use for may still be a name here: nonreserved words, and
        // those the target does not reserve yet.
        const Keyword* keyword = find_keyword(tree.tokens[stop->token].kind);
        if (keyword == nullptr || keyword->function || is_reserved(*keyword, state_->dialect) ||
            attempt == retries)
            return describe_syntax_error(file, tree.tokens, furthest->token, expected,
                                         state_->dialect);
        tree.tokens[stop->token].kind = TokenKind::identifier;
    }
    return check_gates(file, tree, state_->dialect);
}

} // namespace lintel
