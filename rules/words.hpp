#pragma once

#include "analyzer/engine/rule.hpp"
#include "grammar/lexer.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lintel::rules {

/// One word, string or sign of a statement.
struct Word {
    TokenKind kind = TokenKind::end_of_statement;
    Span span;
    std::string_view written;

    bool is(std::string_view word) const { return equal_names(written, word); }
    bool is_string() const { return kind == TokenKind::string; }
    /// Without quotes, those of a string or a name.
    std::string text() const {
        if (is_string()) return unquote_string(written, {});
        return unquote_identifier(written);
    }
};

/// The words of a statement or a part of one; the last one is empty.
inline std::vector<Word> words_in(Span part, const RuleContext& ctx) {
    const SourceFile& file = ctx.sources[part.file];
    std::vector<Token> tokens;
    lex(file, {.span = part, .delimiter = {}, .bulk_rows = {}, .bulk_row_count = 0}, ctx.dialect,
        tokens);
    std::vector<Word> words;
    for (const Token& token : tokens) {
        const Span span{part.file, token.begin, token.end};
        words.push_back({token.kind, span, file.text(span)});
    }
    return words;
}

inline std::vector<Word> words_of(const ast::Statement& statement, const RuleContext& ctx) {
    return words_in(statement.span, ctx);
}

/// An account as it stands in a statement: `'app'@'10.0.0.%'`.
struct WrittenAccount {
    std::string name;
    std::string host; ///< `%` where none is written
    Span span;
};

/// The account whose first word is `words[at]`.
inline WrittenAccount account_at(const std::vector<Word>& words, std::size_t at) {
    WrittenAccount account{words[at].text(), "%", words[at].span};
    if (at + 1 < words.size() && words[at + 1].kind == TokenKind::user_variable) {
        const Word& host = words[at + 1];
        account.span = cover(account.span, host.span);
        std::string_view text = host.written.substr(1);
        if (text.size() >= 2 &&
            (text.front() == '\'' || text.front() == '"' || text.front() == '`'))
            text = text.substr(1, text.size() - 2);
        account.host = text;
    }
    return account;
}

/// The accounts that CREATE USER, DROP USER and RENAME USER begin with or list.
inline std::vector<WrittenAccount> listed_accounts(const std::vector<Word>& words) {
    std::vector<WrittenAccount> accounts;
    std::size_t at = 2;
    while (at < words.size() &&
           (words[at].is("IF") || words[at].is("NOT") || words[at].is("EXISTS")))
        ++at;
    bool expected = true;
    int depth = 0;
    for (; at + 1 < words.size(); ++at) {
        if (words[at].written == "(") ++depth;
        if (words[at].written == ")") --depth;
        if (words[at].is("REQUIRE") || words[at].is("DEFAULT")) break;
        if (expected) accounts.push_back(account_at(words, at));
        expected = depth == 0 && (words[at].written == "," || words[at].is("TO"));
    }
    return accounts;
}

} // namespace lintel::rules
