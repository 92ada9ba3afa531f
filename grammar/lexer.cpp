#include "grammar/lexer.hpp"

#include "grammar/keywords.hpp"
#include "grammar/placeholder.hpp"
#include "grammar/query_parameter.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <iterator>

namespace lintel {
namespace {

enum class Class : std::uint8_t { other, blank, word, digit, quote };

constexpr auto classes = [] {
    std::array<Class, 256> table{};
    for (unsigned c = 0; c < 256; ++c) {
        if (c >= '0' && c <= '9')
            table[c] = Class::digit;
        else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' ||
                 c >= 0x80)
            table[c] = Class::word;
        else if (c == ' ' || (c >= 9 && c <= 13))
            table[c] = Class::blank;
        else if (c == '\'' || c == '"' || c == '`')
            table[c] = Class::quote;
    }
    return table;
}();

Class class_of(char c) { return classes[static_cast<unsigned char>(c)]; }
bool is_word(char c) { return class_of(c) == Class::word || class_of(c) == Class::digit; }
bool is_digit(char c) { return class_of(c) == Class::digit; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

/// Character sets an introducer may name (MySQL 8.0 manual, 12.3.8 "Character Set Introducers").
bool is_introducer(std::string_view word) {
    constexpr std::string_view names[] = {
        "_utf8mb4", "_utf8mb3", "_utf8",    "_latin1", "_binary",   "_ascii",    "_ucs2",
        "_utf16",   "_utf16le", "_utf32",   "_latin2", "_latin5",   "_latin7",   "_gbk",
        "_gb2312",  "_gb18030", "_big5",    "_sjis",   "_cp932",    "_ujis",     "_eucjpms",
        "_euckr",   "_koi8r",   "_koi8u",   "_cp1250", "_cp1251",   "_cp1256",   "_cp1257",
        "_cp850",   "_cp852",   "_cp866",   "_greek",  "_hebrew",   "_tis620",   "_swe7",
        "_hp8",     "_dec8",    "_keybcs2", "_macce",  "_macroman", "_armscii8", "_geostd8"};
    if (word.size() < 4 || word.size() > 9) return false;
    return std::ranges::any_of(names, [&](std::string_view name) {
        return name.size() == word.size() && std::ranges::equal(name, word, [](char a, char b) {
                   return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b + 32) : b);
               });
    });
}

class Lexer {
public:
    Lexer(const SourceFile& file, const RawStatement& statement, const Dialect& dialect,
          std::vector<Token>& tokens)
        : text_(file.text()), at_(statement.span.begin), end_(statement.span.end),
          bulk_(statement.bulk_rows), dialect_(dialect), tokens_(tokens) {}

    void run(std::size_t most) {
        tokens_.clear();
        while (at_ < end_ && tokens_.size() < most) {
            if (!bulk_.empty() && at_ == bulk_.begin) {
                push(TokenKind::bulk_rows, bulk_.end);
                continue;
            }
            one();
        }
        tokens_.push_back({TokenKind::end_of_statement, end_, end_});
    }

private:
    std::string_view text_;
    std::uint32_t at_;
    std::uint32_t end_;
    Span bulk_;
    const Dialect& dialect_;
    std::vector<Token>& tokens_;
    bool in_version_comment_ = false;
    int open_dollars_ = 0; ///< `$tag$` whose second one was not found

    char peek(std::uint32_t ahead = 0) const {
        return at_ + ahead < end_ ? text_[at_ + ahead] : '\0';
    }

    void push(TokenKind kind, std::uint32_t end) {
        tokens_.push_back({kind, at_, end});
        at_ = end;
    }
    void symbol(TokenKind kind, std::uint32_t size) { push(kind, at_ + size); }

    bool follows_operand() const {
        if (tokens_.empty()) return false;
        using enum TokenKind;
        constexpr TokenKind ends[] = {identifier,  quoted_identifier, string,
                                      integer,     decimal_number,    float_number,
                                      right_paren, question,          user_variable};
        return std::ranges::find(ends, tokens_.back().kind) != std::end(ends);
    }

    /// A parameter that the application's library fills in; sqlc's `sqlc.embed(t)` is read as
    /// `t.*`.
    bool client_parameter() {
        const std::string_view rest = text_.substr(at_, end_ - at_);
        if (const std::size_t size = query_parameter_size(rest, follows_operand()); size != 0) {
            push(TokenKind::question, at_ + static_cast<std::uint32_t>(size));
            return true;
        }
        const std::string_view table = embedded_table(rest);
        if (table.empty()) return false;
        at_ = static_cast<std::uint32_t>(table.data() - text_.data());
        const std::uint32_t close = at_ + static_cast<std::uint32_t>(table.size());
        push(TokenKind::identifier, close);
        push(TokenKind::dot, close);
        at_ = static_cast<std::uint32_t>(text_.find(')', close));
        symbol(TokenKind::star, 1);
        return true;
    }

    void one() {
        const char c = text_[at_];
        if (dialect_.client_parameters && (c == ':' || c == '%' || c == 's') && client_parameter())
            return;
        switch (class_of(c)) {
        case Class::blank:
            ++at_;
            return;
        case Class::word:
            word();
            return;
        case Class::digit:
            number();
            return;
        case Class::quote:
            quoted(c);
            return;
        case Class::other:
            break;
        }
        if (!comment(c)) punctuation(c);
    }

    /// Passes over a comment; a version comment whose version is reached is entered instead.
    bool comment(char c) {
        if (c == '#') return skip_line();
        // `--` begins a comment only before a blank, a control character or the end.
        if (c == '-' && peek(1) == '-' &&
            (at_ + 2 >= end_ || static_cast<unsigned char>(peek(2)) <= ' '))
            return skip_line();
        if (c == '*' && peek(1) == '/' && in_version_comment_) {
            in_version_comment_ = false;
            at_ += 2;
            return true;
        }
        if (c != '/' || peek(1) != '*') return false;
        if (peek(2) == '!' || (peek(2) == 'M' && peek(3) == '!')) {
            const VersionComment head = version_comment(text_.substr(at_, end_ - at_), dialect_);
            if (head.executed) {
                at_ += head.size;
                in_version_comment_ = true;
                return true;
            }
        }
        const std::size_t size = skipped_comment_size(text_.substr(at_, end_ - at_), dialect_);
        at_ = size == std::string_view::npos ? end_ : at_ + static_cast<std::uint32_t>(size);
        return true;
    }

    bool skip_line() {
        const void* newline = std::memchr(text_.data() + at_, '\n', end_ - at_);
        at_ =
            newline == nullptr
                ? end_
                : static_cast<std::uint32_t>(static_cast<const char*>(newline) - text_.data()) + 1;
        return true;
    }

    std::uint32_t word_end(std::uint32_t from) const {
        while (from < end_ && is_word(text_[from])) ++from;
        return from;
    }

    /// `{$prefix}_users`, `users_${suffix}`: one name, whatever is filled in.
    bool name_with_placeholders() {
        std::uint32_t end = at_;
        bool found = false;
        while (end < end_) {
            const std::size_t size = placeholder_size(text_.substr(end, end_ - end));
            found |= size > 0;
            if (size == 0 && !is_word(text_[end])) break;
            end += std::max<std::uint32_t>(1, static_cast<std::uint32_t>(size));
        }
        if (found) push(TokenKind::identifier, end);
        return found;
    }

    bool after_dot() const {
        return !tokens_.empty() && tokens_.back().kind == TokenKind::dot &&
               tokens_.back().end == at_;
    }

    void word() {
        const char c = text_[at_];
        const std::uint32_t end = word_end(at_ + 1);
        if (end < end_ && end == at_ + 1 && text_[end] == '\'') {
            if (c == 'x' || c == 'X') return radix_string(TokenKind::hex_literal);
            if (c == 'b' || c == 'B') return radix_string(TokenKind::bit_literal);
            if (c == 'n' || c == 'N') {
                return push_quoted(TokenKind::national_string, end);
            }
        }
        if (c == '$' && dialect_.mysql_since(9, 0) && dollar_quoted()) return;
        if (end < end_ && text_[end] == '{' && name_with_placeholders()) return;
        const std::string_view spelled = text_.substr(at_, end - at_);
        // A word is a name after a dot and before a dot that a word follows directly, even a
        // reserved one.
        if (after_dot() || (end + 1 < end_ && text_[end] == '.' && is_word(text_[end + 1])))
            return push(name_kind(end), end);
        if (c == '_' && is_introducer(spelled)) {
            const std::uint32_t next = skip_blanks(end);
            if (next < end_ &&
                (text_[next] == '\'' || (text_[next] == '"' && !dialect_.sql_mode.ansi_quotes) ||
                 ((text_[next] == 'x' || text_[next] == 'X' || text_[next] == 'b' ||
                   text_[next] == 'B') &&
                  next + 1 < end_ && text_[next + 1] == '\'') ||
                 (text_[next] == '0' && next + 1 < end_ &&
                  (text_[next + 1] == 'x' || text_[next + 1] == 'b'))))
                return push(TokenKind::introducer, end);
            return push(TokenKind::identifier, end);
        }
        const TokenKind kind = word_kind(spelled, end);
        push(kind == TokenKind::identifier ? name_kind(end) : kind, end);
    }

    /// Names are of the basic multilingual plane (MySQL 8.0 manual, 11.2 "Schema Object Names"): no
    /// character of four bytes unless quoted.
    TokenKind name_kind(std::uint32_t end) const {
        for (std::uint32_t i = at_; i < end; ++i)
            if (static_cast<unsigned char>(text_[i]) >= 0xF0) return TokenKind::invalid;
        return TokenKind::identifier;
    }

    TokenKind word_kind(std::string_view spelled, std::uint32_t end) const {
        const Keyword* keyword = find_keyword(spelled);
        if (keyword == nullptr || !is_known(*keyword, dialect_)) return TokenKind::identifier;
        if (keyword->function) {
            const std::uint32_t next = dialect_.sql_mode.ignore_space ? skip_blanks(end) : end;
            if (next >= end_ || text_[next] != '(') return TokenKind::identifier;
        }
        return keyword->kind;
    }

    std::uint32_t skip_blanks(std::uint32_t from) const {
        while (from < end_ && class_of(text_[from]) == Class::blank) ++from;
        return from;
    }

    bool dollar_quoted() {
        constexpr int most_lost_searches =
            8; // many open tags must not cost the square of the statement's size
        if (open_dollars_ >= most_lost_searches) return false;
        bool looked = false;
        const std::size_t size = dollar_quoted_size(text_.substr(at_, end_ - at_), looked);
        if (size != 0)
            push(TokenKind::dollar_quoted, at_ + static_cast<std::uint32_t>(size));
        else if (looked)
            ++open_dollars_;
        return size != 0;
    }

    /// x'…' and b'…' must hold digits of their kind only; x'…' an even number of them.
    void radix_string(TokenKind kind) {
        std::uint32_t close = at_ + 2;
        while (close < end_ && text_[close] != '\'') ++close;
        bool good = close < end_;
        for (std::uint32_t i = at_ + 2; good && i < close; ++i)
            good = kind == TokenKind::hex_literal ? is_hex(text_[i])
                                                  : text_[i] == '0' || text_[i] == '1';
        if (kind == TokenKind::hex_literal && (close - at_) % 2 != 0) good = false;
        push(good ? kind : TokenKind::invalid, std::min(close + 1, end_));
    }

    void number() {
        const char c = text_[at_];
        if (after_dot()) return push(TokenKind::identifier, word_end(at_));
        if (c == '0' && (peek(1) == 'x' || peek(1) == 'b')) {
            const bool hex = peek(1) == 'x';
            const std::uint32_t end = word_end(at_ + 2);
            bool good = end > at_ + 2;
            for (std::uint32_t i = at_ + 2; good && i < end; ++i)
                good = hex ? is_hex(text_[i]) : text_[i] == '0' || text_[i] == '1';
            return push(good ? (hex ? TokenKind::hex_literal : TokenKind::bit_literal)
                             : TokenKind::identifier,
                        end);
        }
        std::uint32_t end = at_;
        while (end < end_ && is_digit(text_[end])) ++end;
        if (end < end_ && text_[end] == '.') return fraction(end + 1);
        if (const std::uint32_t exponent = exponent_end(end); exponent != end)
            return push(TokenKind::float_number, exponent);
        if (end < end_ && is_word(text_[end])) return push(TokenKind::identifier, word_end(end));
        push(fits_64_bits(text_.substr(at_, end - at_)) ? TokenKind::integer
                                                        : TokenKind::decimal_number,
             end);
    }

    /// Whole numbers over 2^64 - 1 are decimals to the server.
    static bool fits_64_bits(std::string_view digits) {
        constexpr std::string_view largest = "18446744073709551615";
        if (digits.size() < largest.size()) return true;
        digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size() - 1));
        return digits.size() < largest.size() ||
               (digits.size() == largest.size() && digits <= largest);
    }

    void fraction(std::uint32_t end) {
        while (end < end_ && is_digit(text_[end])) ++end;
        if (const std::uint32_t exponent = exponent_end(end); exponent != end)
            return push(TokenKind::float_number, exponent);
        push(TokenKind::decimal_number, end);
    }

    std::uint32_t exponent_end(std::uint32_t from) const {
        if (from >= end_ || (text_[from] != 'e' && text_[from] != 'E')) return from;
        std::uint32_t at = from + 1;
        if (at < end_ && (text_[at] == '+' || text_[at] == '-')) ++at;
        if (at >= end_ || !is_digit(text_[at])) return from;
        while (at < end_ && is_digit(text_[at])) ++at;
        return at;
    }

    /// The end of the quoted text that opens at `open`, or 0 when it is not closed.
    std::uint32_t string_end(std::uint32_t open) const {
        const char quote = text_[open];
        const bool escapes = quote != '`' && !dialect_.sql_mode.no_backslash_escapes &&
                             !(quote == '"' && dialect_.sql_mode.ansi_quotes);
        std::uint32_t at = open + 1;
        while (at < end_) {
            const char c = text_[at];
            if (c == '\\' && escapes)
                at += 2;
            else if (c == quote) {
                if (at + 1 < end_ && text_[at + 1] == quote)
                    at += 2;
                else
                    return at + 1;
            } else
                ++at;
        }
        return 0;
    }

    /// A token whose quoted part opens at `open`; nothing accepts it when the quote is not closed.
    void push_quoted(TokenKind kind, std::uint32_t open) {
        const std::uint32_t end = string_end(open);
        end == 0 ? push(TokenKind::invalid, end_) : push(kind, end);
    }

    void quoted(char quote) {
        const bool identifier = quote == '`' || (quote == '"' && dialect_.sql_mode.ansi_quotes);
        push_quoted(identifier ? TokenKind::quoted_identifier : TokenKind::string, at_);
    }

    void at_sign() {
        const char next = peek(1);
        if (next == '@') return symbol(TokenKind::at_at, 2);
        if (class_of(next) == Class::quote && at_ + 1 < end_)
            return push_quoted(TokenKind::user_variable, at_ + 1);
        std::uint32_t end = at_ + 1;
        while (end < end_ && (is_word(text_[end]) || text_[end] == '.')) ++end;
        push(end == at_ + 1 ? TokenKind::at : TokenKind::user_variable, end);
    }

    void punctuation(char c) {
        using enum TokenKind;
        const char next = peek(1);
        switch (c) {
        case '(':
            return symbol(left_paren, 1);
        case ')':
            return symbol(right_paren, 1);
        case ',':
            return symbol(comma, 1);
        case ';':
            return symbol(semicolon, 1);
        case '.':
            if (is_digit(next) && !follows_name()) return fraction(at_ + 1);
            return symbol(dot, 1);
        case '=':
            return symbol(equal, 1);
        case ':':
            return next == '=' ? symbol(assign, 2) : symbol(colon, 1);
        case '?':
            return symbol(question, 1);
        case '@':
            return at_sign();
        case '<':
            if (next == '=')
                return peek(2) == '>' ? symbol(null_safe_equal, 3) : symbol(less_equal, 2);
            if (next == '>') return symbol(not_equal, 2);
            return next == '<' ? symbol(shift_left, 2) : symbol(less, 1);
        case '>':
            if (next == '=') return symbol(greater_equal, 2);
            return next == '>' ? symbol(shift_right, 2) : symbol(greater, 1);
        case '!':
            return next == '=' ? symbol(not_equal, 2) : symbol(bang, 1);
        case '+':
            return symbol(plus, 1);
        case '-':
            if (next == '>') return peek(2) == '>' ? symbol(double_arrow, 3) : symbol(arrow, 2);
            return symbol(minus, 1);
        case '*':
            return symbol(star, 1);
        case '/':
            return symbol(slash, 1);
        case '%':
            return symbol(percent, 1);
        case '&':
            return next == '&' ? symbol(logical_and, 2) : symbol(ampersand, 1);
        case '|':
            if (next == '|')
                return symbol(dialect_.sql_mode.pipes_as_concat ? concat : logical_or, 2);
            return symbol(pipe, 1);
        case '^':
            return symbol(caret, 1);
        case '~':
            return symbol(tilde, 1);
        case '{':
            if (name_with_placeholders()) return;
            return symbol(left_brace, 1);
        case '}':
            return symbol(right_brace, 1);
        case '\\':
            if (next == 'N' && !dialect_.mysql_since(8, 0)) return symbol(kw_null, 2);
            // The mysql client does not send one at the end of a line.
            if (next == '\n' || next == '\r') {
                ++at_;
                return;
            }
            [[fallthrough]];
        default:
            return symbol(invalid, 1);
        }
    }

    /// `t.1` is a column, ` .1` a number.
    bool follows_name() const {
        if (tokens_.empty() || tokens_.back().end != at_) return false;
        const TokenKind kind = tokens_.back().kind;
        return kind == TokenKind::identifier || kind == TokenKind::quoted_identifier ||
               find_keyword(kind) != nullptr;
    }
};

} // namespace

VersionComment version_comment(std::string_view text, const Dialect& dialect) {
    const bool mariadb_form = text.size() > 3 && text[2] == 'M';
    std::uint32_t at = mariadb_form ? 4 : 3;
    std::uint32_t digits = 0;
    std::uint32_t number = 0;
    // MySQL reads five digits, since 8.1 six where there are six (MySQL 8.4 manual, 11.7
    // "Comments").
    const std::uint32_t most_digits =
        dialect.is_mysql() && dialect.version < Version{8, 1, 0} ? 5 : 6;
    while (digits < most_digits && at + digits < text.size() && is_digit(text[at + digits])) {
        number = number * 10 + static_cast<std::uint32_t>(text[at + digits] - '0');
        ++digits;
    }
    if (digits < 5) number = digits = 0;
    VersionComment head{.executed = false, .size = at + digits};
    if (mariadb_form)
        head.executed = dialect.is_mariadb() && Version{number} <= dialect.version;
    else if (dialect.is_mysql())
        head.executed = Version{number} <= dialect.version;
    // MariaDB passes over what is for MySQL 5.7 and later (MariaDB documentation, "Comment
    // Syntax").
    else
        head.executed = (number < 50700 || number > 99999) && Version{number} <= dialect.version;
    return head;
}

std::size_t skipped_comment_size(std::string_view text, const Dialect& dialect) {
    const bool version =
        text.size() > 2 &&
        (text[2] == '!' || (dialect.is_mariadb() && text.substr(2).starts_with("M!")));
    bool nested = false;
    for (std::size_t at = 2; at + 1 < text.size(); ++at) {
        if (text[at] == '*' && text[at + 1] == '/') {
            if (!nested) return at + 2;
            nested = false;
            ++at;
        } else if (version && !nested && text[at] == '/' && text[at + 1] == '*') {
            nested = true;
            ++at;
        }
    }
    return std::string_view::npos;
}

std::size_t dollar_quoted_size(std::string_view text, bool& looked) {
    looked = false;
    std::size_t at = 1;
    while (at < text.size() && is_word(text[at]) && text[at] != '$') ++at;
    if (at >= text.size() || text[at] != '$') return 0;
    looked = true;
    const std::string_view tag = text.substr(0, at + 1);
    const std::size_t close = text.find(tag, tag.size());
    return close == std::string_view::npos ? 0 : close + tag.size();
}

void lex(const SourceFile& file, const RawStatement& statement, const Dialect& dialect,
         std::vector<Token>& tokens, std::size_t most) {
    Lexer(file, statement, dialect, tokens).run(most);
}

std::string unquote_identifier(std::string_view token) {
    if (token.size() < 2 || (token.front() != '`' && token.front() != '"'))
        return std::string(token);
    const char quote = token.front();
    token.remove_prefix(1);
    if (!token.empty() && token.back() == quote) token.remove_suffix(1);
    std::string name;
    name.reserve(token.size());
    for (std::size_t i = 0; i < token.size(); ++i) {
        name += token[i];
        if (token[i] == quote && i + 1 < token.size() && token[i + 1] == quote) ++i;
    }
    return name;
}

std::string unquote_string(std::string_view token, const SqlMode& mode) {
    if (!token.empty() && (token.front() == 'N' || token.front() == 'n')) token.remove_prefix(1);
    if (token.size() < 2 || (token.front() != '\'' && token.front() != '"'))
        return std::string(token);
    const char quote = token.front();
    token = token.substr(1, token.size() - (token.back() == quote ? 2 : 1));
    std::string value;
    value.reserve(token.size());
    for (std::size_t i = 0; i < token.size(); ++i) {
        const char c = token[i];
        if (c == quote && i + 1 < token.size() && token[i + 1] == quote) ++i;
        if (c != '\\' || mode.no_backslash_escapes || i + 1 == token.size()) {
            value += c;
            continue;
        }
        switch (const char escaped = token[++i]) {
        case '0':
            value += '\0';
            break;
        case 'b':
            value += '\b';
            break;
        case 'n':
            value += '\n';
            break;
        case 'r':
            value += '\r';
            break;
        case 't':
            value += '\t';
            break;
        case 'Z':
            value += '\x1a';
            break;
        case '%':
        case '_':
            value += '\\';
            [[fallthrough]];
        default:
            value += escaped;
        }
    }
    return value;
}

std::string quote_identifier(std::string_view name, const Dialect& dialect) {
    const bool plain = !name.empty() && std::ranges::all_of(name, is_word) &&
                       !std::ranges::all_of(name, is_digit) && !is_reserved(name, dialect);
    if (plain) return std::string(name);
    std::string quoted = "`";
    for (const char c : name) {
        if (c == '`') quoted += '`';
        quoted += c;
    }
    return quoted + '`';
}

} // namespace lintel
