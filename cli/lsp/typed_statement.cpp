#include "cli/lsp/typed_statement.hpp"

#include "grammar/keywords.hpp"
#include "grammar/lexer.hpp"
#include "grammar/split.hpp"

#include <algorithm>
#include <cctype>
#include <utility>

namespace lintel::lsp {
namespace {

std::string upper(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(),
                           [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return out;
}

bool is_text(TokenKind kind) {
    return kind == TokenKind::string || kind == TokenKind::national_string;
}

TypedToken typed(const SourceFile& file, const Token& token) {
    TypedToken out{.span = {file.id(), token.begin, token.end}, .word = {}, .name = {}};
    const std::string_view text = file.text(out.span);
    if (token.kind == TokenKind::quoted_identifier) {
        out.name = unquote_identifier(text);
    } else {
        out.word = upper(text);
        if (token.kind == TokenKind::identifier || find_keyword(token.kind) != nullptr)
            out.name = text;
    }
    return out;
}

/// A name that goes on to be typed begins with a backtick and has no end yet.
std::uint32_t begin_of_word(std::string_view text, std::uint32_t from, std::uint32_t offset) {
    std::uint32_t begin = offset;
    const auto is_part = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '$' ||
               static_cast<unsigned char>(c) >= 0x80;
    };
    while (begin > from && is_part(text[begin - 1])) --begin;
    if (begin > from && text[begin - 1] == '`') --begin;
    return begin;
}

/// Reads the tables behind words such as FROM.
class Tables {
public:
    explicit Tables(const std::vector<TypedToken>& tokens) : tokens_(tokens) {}

    std::vector<NamedTable> read() {
        for (std::size_t i = 0; i < tokens_.size(); ++i)
            if (names_table(i)) list(i + 1);
        return std::move(tables_);
    }

private:
    const std::vector<TypedToken>& tokens_;
    std::vector<NamedTable> tables_;

    std::string_view word(std::size_t at) const {
        return at < tokens_.size() ? std::string_view(tokens_[at].word) : std::string_view();
    }

    bool names_table(std::size_t at) const {
        const std::string_view here = word(at);
        if (here == "ON") // of an index or a trigger
            return word(0) == "CREATE" || word(0) == "DROP";
        return here == "FROM" || here == "JOIN" || here == "UPDATE" || here == "INTO" ||
               here == "TABLE" || here == "REFERENCES";
    }

    static bool ends_list(std::string_view here) {
        return here == "WHERE" || here == "SET" || here == "ON" || here == "USING" ||
               here == "JOIN" || here == "LEFT" || here == "RIGHT" || here == "INNER" ||
               here == "CROSS" || here == "NATURAL" || here == "STRAIGHT_JOIN" || here == "GROUP" ||
               here == "ORDER" || here == "HAVING" || here == "LIMIT" || here == "UNION" ||
               here == "VALUES" || here == "SELECT" || here == "ADD" || here == "DROP" ||
               here == "MODIFY" || here == "CHANGE" || here == "RENAME" || here == "ALTER" ||
               here == "ENGINE" || here == "FOR";
    }

    void list(std::size_t at) {
        do {
            while (word(at) == "IF" || word(at) == "NOT" || word(at) == "EXISTS") ++at;
            const auto next = table(at);
            if (!next) return;
            at = *next;
        } while (word(at) == "," && at++ < tokens_.size());
    }

    /// Behind the table and its alias.
    std::optional<std::size_t> table(std::size_t at) {
        if (at >= tokens_.size() || tokens_[at].name.empty() || ends_list(word(at)))
            return std::nullopt;
        NamedTable table{.schema = {}, .name = tokens_[at].name, .alias = {}};
        ++at;
        if (word(at) == "." && at + 1 < tokens_.size() && !tokens_[at + 1].name.empty()) {
            table.schema = std::exchange(table.name, tokens_[at + 1].name);
            at += 2;
        }
        table.alias = table.name;
        if (word(at) == "AS") ++at;
        if (at < tokens_.size() && !tokens_[at].name.empty() && !ends_list(word(at)) &&
            find_keyword(std::string_view(word(at))) == nullptr)
            table.alias = tokens_[at++].name;
        tables_.push_back(std::move(table));
        return at;
    }
};

} // namespace

TypedStatement typed_statement(const SourceFile& file, std::uint32_t offset,
                               const Dialect& dialect) {
    TypedStatement result{
        .begin = offset, .before = {}, .typed = {file.id(), offset, offset}, .tables = {}};
    Splitter splitter(file, dialect);
    std::optional<RawStatement> around;
    while (const auto statement = splitter.next()) {
        if (statement->span.begin > offset) break;
        // Behind its delimiter another one begins.
        if (statement->delimiter.empty() || offset <= statement->delimiter.begin) {
            around = statement;
            break;
        }
    }
    for (const Marker& marker : splitter.markers())
        if (marker.span.begin < offset && offset <= marker.span.end) result.in_text = true;
    const std::uint32_t from = around ? around->span.begin : 0;
    result.typed.begin = begin_of_word(file.text(), from, offset);
    if (!around) return result;
    result.begin = from;
    std::vector<Token> tokens;
    lex(file, *around, dialect, tokens);
    std::vector<TypedToken> all;
    for (const Token& token : tokens) {
        if (token.begin == token.end) continue;
        if (is_text(token.kind) && token.begin < offset && offset < token.end)
            result.in_text = true;
        all.push_back(typed(file, token));
        if (token.end <= result.typed.begin) result.before.push_back(all.back());
    }
    result.tables = Tables(all).read();
    return result;
}

} // namespace lintel::lsp
