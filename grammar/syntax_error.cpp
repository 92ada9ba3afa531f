#include "grammar/syntax_error.hpp"

#include "grammar/edit_distance.hpp"
#include "grammar/foreign_idioms.hpp"
#include "grammar/keywords.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace lintel {
namespace {

using Kind = TokenKind;

std::string lower_case(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

/// What people call punctuation and the classes of tokens that matter in a message.
std::string_view spelled(Kind kind) {
    switch (kind) {
    case Kind::left_paren:
    case Kind::query_paren:
        return "(";
    case Kind::right_paren:
        return ")";
    case Kind::comma:
        return ",";
    case Kind::dot:
        return ".";
    case Kind::semicolon:
        return ";";
    case Kind::equal:
        return "=";
    default:
        break;
    }
    const Keyword* keyword = find_keyword(kind);
    return keyword == nullptr ? std::string_view{} : keyword->word;
}

class Report {
public:
    Report(const SourceFile& file, const std::vector<Token>& tokens, std::size_t at,
           const std::vector<Kind>& expected, const Dialect& dialect)
        : file_(file), tokens_(tokens), at_(at), expected_(expected), dialect_(dialect) {
        problem_.span = {file.id(), tokens[at].begin, tokens[at].end};
        if (tokens[at].kind == Kind::end_of_statement && at > 0)
            problem_.span = {file.id(), tokens[at - 1].begin, tokens[at - 1].end};
    }

    SyntaxProblem write() {
        const bool told = placeholder() || glued_comment() || trailing_comma() || reserved_word() ||
                          foreign_word() || quoted_name() || missing_comma() || misspelt_word() ||
                          beginning();
        if (!told) plain();
        return std::move(problem_);
    }

private:
    const SourceFile& file_;
    const std::vector<Token>& tokens_;
    std::size_t at_;
    const std::vector<Kind>& expected_;
    const Dialect& dialect_;
    SyntaxProblem problem_{};

    Kind kind(std::size_t at) const {
        return at < tokens_.size() ? tokens_[at].kind : Kind::end_of_statement;
    }
    Kind here() const { return kind(at_); }
    Kind before(std::size_t back = 1) const {
        return at_ >= back ? tokens_[at_ - back].kind : Kind::end_of_statement;
    }
    bool expects(Kind kind) const { return std::ranges::find(expected_, kind) != expected_.end(); }
    std::string_view text(std::size_t at) const {
        return file_.text({file_.id(), tokens_[at].begin, tokens_[at].end});
    }
    std::string_view rest(std::size_t length) const {
        return file_.text().substr(tokens_[at_].begin, length);
    }

    std::string found() const {
        if (here() == Kind::end_of_statement) return "the end of the statement";
        const std::string_view whole = text(at_);
        const std::string_view line = whole.substr(0, whole.find('\n'));
        return fmt::format("`{}{}`", line.substr(0, 40),
                           line.size() > 40 || line.size() < whole.size() ? "…" : "");
    }

    bool says(std::string message, std::string help = {}) {
        problem_.message = std::move(message);
        if (!help.empty()) problem_.helps.push_back(std::move(help));
        return true;
    }

    /// `${x}`, `{{ x }}`, `{$x}`, `<%= x %>`, `<name>`, `@TOKEN@`, `:name`, `%(x)s`: text that a
    /// tool would have replaced.
    bool placeholder() {
        const std::uint32_t begin = tokens_[at_].begin;
        const std::string_view all = file_.text();
        const char previous = begin > 0 ? all[begin - 1] : ' ';
        const std::string_view next = rest(3);
        std::string_view what;
        if ((previous == '$' && next.starts_with("{")) || next.starts_with("${"))
            what = "${…}";
        else if (next.starts_with("{$"))
            what = "{$…}";
        else if (next.starts_with("{{"))
            what = "{{…}}";
        else if (next.starts_with("<%"))
            what = "<%…%>";
        else if (next.starts_with("%("))
            what = "%(…)s";
        else if (here() == Kind::user_variable && text(at_).size() > 2 &&
                 all.substr(tokens_[at_].end).starts_with("@"))
            what = "@…@";
        else if (here() == Kind::colon && next.size() > 1 &&
                 std::isalpha(static_cast<unsigned char>(next[1])))
            what = ":name";
        else if (here() == Kind::less && kind(at_ + 1) == Kind::identifier &&
                 kind(at_ + 2) == Kind::greater && at_ > 0 && find_keyword(before()) != nullptr)
            what = "<name>";
        if (what.empty()) return false;
        return says(fmt::format("template placeholder `{}` where SQL was expected", what),
                    "check the file as it is after the template has been filled in");
    }

    bool glued_comment() {
        if (here() != Kind::minus || kind(at_ + 1) != Kind::minus ||
            tokens_[at_].end != tokens_[at_ + 1].begin)
            return false;
        return says("`--` without a blank behind it is not a comment",
                    "write `-- `, with a blank: MySQL reads `--1` as minus minus one");
    }

    bool trailing_comma() {
        if (before() != Kind::comma ||
            (here() != Kind::right_paren && here() != Kind::end_of_statement))
            return false;
        problem_.span = {file_.id(), tokens_[at_ - 1].begin, tokens_[at_ - 1].end};
        return says(here() == Kind::right_paren ? "trailing `,` before `)`"
                                                : "trailing `,` at the end of the statement",
                    "take the comma out");
    }

    bool reserved_word() {
        const Keyword* keyword = find_keyword(here());
        if (keyword == nullptr || !expects(Kind::identifier) || !is_reserved(*keyword, dialect_) ||
            expects(Kind::right_paren))
            return false;
        // After a comma or parenthesis a keyword is more likely the start of something else than a
        // name.
        const Kind next = kind(at_ + 1);
        const bool like_a_name = find_keyword(next) != nullptr || next == Kind::comma ||
                                 next == Kind::right_paren || next == Kind::left_paren ||
                                 next == Kind::dot || next == Kind::equal ||
                                 next == Kind::end_of_statement;
        if (!like_a_name) return false;
        const std::uint32_t since = keyword->reserved_since.number;
        if (since > 50700)
            problem_.notes.push_back(fmt::format("it is reserved since MySQL {}.{}.{}",
                                                 since / 10000, since / 100 % 100, since % 100));
        problem_.fault = SyntaxFault::reserved;
        return says(fmt::format("`{}` is a reserved word and cannot be a name as it is", text(at_)),
                    "put it in backticks wherever it is named, or take a name that is no keyword");
    }

    bool foreign_word() {
        const std::string_view word =
            here() == Kind::end_of_statement ? std::string_view{} : text(at_);
        if (rest(2) == "::")
            return says("`::` is PostgreSQL's cast", "write `CAST(value AS type)`");
        if (here() == Kind::colon && before() == Kind::colon)
            return says("`::` is PostgreSQL's cast", "write `CAST(value AS type)`");
        if (rest(1) == "[")
            return says("`[` is not used in MySQL",
                        "quote names with backticks; there are no array types, use `JSON` or a "
                        "table of its own");
        if (lower_case(word) == "type" && at_ >= 2 && lower_case(text(at_ - 2)) == "column")
            return says(
                "`ALTER COLUMN … TYPE` is PostgreSQL's",
                "write `MODIFY COLUMN name type`, with all attributes the column is to keep");
        for (const std::size_t index : {at_, at_ - 1}) {
            if (index >= tokens_.size() || tokens_[index].kind == Kind::end_of_statement) continue;
            const auto idiom = foreign_idiom(text(index));
            if (!idiom || (idiom->word == "RETURNING" && dialect_.is_mariadb()) ||
                (idiom->word == "SEQUENCE" && dialect_.is_mariadb()))
                continue;
            // The word before counts only where it was taken for a name.
            if (index != at_ && tokens_[index].kind != Kind::identifier) continue;
            problem_.span = {file_.id(), tokens_[index].begin, tokens_[index].end};
            return says(fmt::format("`{}` is not MySQL's", text(index)), std::string(idiom->help));
        }
        return false;
    }

    bool quoted_name() {
        if (here() != Kind::string || !expects(Kind::identifier) || expects(Kind::string))
            return false;
        const bool doubled = text(at_).starts_with('"');
        return says(
            fmt::format("{} is a string, where a name was expected", found()),
            doubled
                ? "quote names with backticks; double quotes do so only under sql_mode ANSI_QUOTES"
                : "quote names with backticks");
    }

    /// A new line that begins with a name, where the line before could go on with a comma.
    bool missing_comma() {
        // The parser has left the list by then, so that only its end may still be expected.
        if (at_ == 0 || (!expects(Kind::comma) && !expects(Kind::right_paren))) return false;
        const std::string_view between =
            file_.text().substr(tokens_[at_ - 1].end, tokens_[at_].begin - tokens_[at_ - 1].end);
        const bool begins_element = here() == Kind::identifier ||
                                    here() == Kind::quoted_identifier ||
                                    find_keyword(here()) != nullptr;
        if (between.find('\n') == std::string_view::npos || !begins_element) return false;
        const std::string wanted = expects(Kind::right_paren) ? "`,` or `)`" : "`,`";
        return says(fmt::format("expected {} before {}", wanted, found()),
                    fmt::format("a comma is missing after {}",
                                "`" + std::string(text(at_ - 1).substr(0, 40)) + "`"));
    }

    bool misspelt_word() {
        if (here() != Kind::identifier && before() != Kind::identifier) return false;
        for (const std::size_t index : {at_, at_ - 1}) {
            if (index >= tokens_.size() || tokens_[index].kind != Kind::identifier ||
                (index != at_ && index != 0))
                continue;
            const std::string_view word = text(index);
            if (word.size() < 4) continue;
            std::string_view nearest;
            std::size_t best = word.size() > 6 ? 3 : 2;
            for (const Kind candidate : expected_) {
                const Keyword* keyword = find_keyword(candidate);
                if (keyword == nullptr || keyword->word.size() < 3) continue;
                if (const std::size_t distance = edit_distance(word, keyword->word);
                    distance < best) {
                    best = distance;
                    nearest = keyword->word;
                }
            }
            if (nearest.empty()) continue;
            return says(fmt::format("unexpected `{}`", word),
                        fmt::format("did you mean `{}`?", nearest));
        }
        return false;
    }

    bool beginning() {
        if (at_ != 0 || here() == Kind::end_of_statement) return false;
        return says(fmt::format("{} does not begin a statement", found()));
    }

    void plain() {
        const std::string wanted = wanted_words();
        if (here() == Kind::end_of_statement)
            says(wanted.empty() ? "statement is not complete"
                                : fmt::format("statement ends where {} was expected", wanted));
        else if (wanted.empty())
            says(fmt::format("unexpected {}", found()));
        else
            says(fmt::format("expected {} before {}", wanted, found()));
    }

    /// The expected tokens in a person's words: at most four things, or nothing when there are too
    /// many.
    std::string wanted_words() const {
        std::vector<std::string> words;
        const bool expression =
            expects(Kind::integer) && expects(Kind::string) && expects(Kind::left_paren);
        const bool type = expects(Kind::kw_int) && expects(Kind::kw_varchar);
        if (expression)
            words.emplace_back("an expression");
        else if (type)
            words.emplace_back("a data type");
        else {
            if (expects(Kind::identifier)) words.emplace_back("a name");
            if (expects(Kind::string)) words.emplace_back("a string");
            if (expects(Kind::integer)) words.emplace_back("a number");
        }
        std::size_t keywords = 0;
        for (const Kind candidate : expected_) {
            const Keyword* keyword = find_keyword(candidate);
            if (keyword != nullptr) {
                // Words that may be names are meant by "a name".
                if (expression || type ||
                    (expects(Kind::identifier) && !is_reserved(*keyword, dialect_)))
                    continue;
                ++keywords;
            } else if (spelled(candidate).empty() ||
                       (expression && candidate != Kind::right_paren && candidate != Kind::comma)) {
                continue;
            }
            words.push_back(fmt::format("`{}`", spelled(candidate)));
        }
        std::ranges::sort(words);
        words.erase(std::unique(words.begin(), words.end()), words.end());
        std::ranges::stable_partition(words,
                                      [](const std::string& word) { return word.front() != '`'; });
        if (keywords > 4 || words.size() > 5) {
            std::erase_if(words, [](const std::string& word) {
                return word.front() == '`' &&
                       std::isalpha(static_cast<unsigned char>(word[1])) != 0;
            });
            if (words.size() > 4) return {};
        }
        std::string joined;
        for (std::size_t i = 0; i < words.size(); ++i)
            joined += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + words[i];
        return joined;
    }
};

} // namespace

SyntaxProblem describe_syntax_error(const SourceFile& file, const std::vector<Token>& tokens,
                                    std::size_t at, const std::vector<TokenKind>& expected,
                                    const Dialect& dialect) {
    return Report(file, tokens, at, expected, dialect).write();
}

} // namespace lintel
