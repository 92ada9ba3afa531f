#include "analyzer/engine/rule.hpp"
#include "rules/queries/expressions.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/logical-operators.html",
    "https://dev.mysql.com/doc/refman/8.4/en/cast-functions.html#operator_binary",
};

constexpr RuleInfo info{
    .id = "deprecated-operator",
    .category = Category::queries,
    .severity = Severity::note,
    .fixable = Fixable::safe,
    .summary = "operator that is deprecated: &&, ||, !, BINARY, := in an expression",
    .explanation = R"(
`&&`, `||` and `!` are MySQL's own spellings of `AND`, `OR` and `NOT`, deprecated since
8.0.17. `||` is the dangerous one: it means `OR`, and with `PIPES_AS_CONCAT` in the
`sql_mode`, as standard SQL and every other database have it, it joins strings, so that
the same text gives another result under another mode. The `BINARY` operator is
deprecated since 8.0.27, and setting a variable inside an expression since 8.0.13: in
which order such assignments run was never promised.

Write the words. Instead of `BINARY x` say `CAST(x AS BINARY)` or name a `_bin` collation;
instead of counting by `@n := @n + 1` use `ROW_NUMBER()`.

```sql bad
DELETE FROM users WHERE active = 0 && locale = 'en';
```

```sql good
DELETE FROM users WHERE active = 0 AND locale = 'en';
```

A statement is reported once, at its first such operator, and `:=` only where the statement
names the variable twice, so that the order matters.
)",
    .sources = sources,
};

using ast::Expression;
using ast::ExpressionKind;

struct Deprecated {
    Span place;
    std::string_view written;
    std::string_view instead;
    Version since;
    bool same_word; ///< the one may be written for the other in place
};

/// Where a symbol stands between two operands, comments aside; nothing when the word is there.
std::optional<Span> symbol_between(const Expression& expression, std::string_view symbol,
                                   const SourceSet& files) {
    const Span left = expression.operands[0].span;
    const Span right = expression.operands[1].span;
    if (left.file != right.file || left.end > right.begin) return std::nullopt;
    const std::string_view text = files.text({left.file, left.end, right.begin});
    const std::size_t at = text.find_first_not_of(" \t\r\n)");
    if (at == std::string_view::npos || !text.substr(at).starts_with(symbol)) return std::nullopt;
    const std::uint32_t begin = left.end + static_cast<std::uint32_t>(at);
    return Span{left.file, begin, begin + static_cast<std::uint32_t>(symbol.size())};
}

/// The word in the symbol's place, with blanks where it would run into its neighbours.
std::string word_for(const Deprecated& found, const SourceSet& files) {
    const std::string_view text = files[found.place.file].text();
    const auto is_blank = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; };
    std::string word(found.instead);
    if (found.place.begin > 0 && !is_blank(text[found.place.begin - 1])) word.insert(0, " ");
    if (found.place.end < text.size() && !is_blank(text[found.place.end])) word += ' ';
    return word;
}

std::optional<Deprecated> find_deprecated(const Expression& expression, const SourceSet& files) {
    if (expression.kind == ExpressionKind::binary && expression.operands.size() == 2) {
        if (expression.text == "AND")
            if (const auto place = symbol_between(expression, "&&", files))
                return Deprecated{*place, "&&", "AND", {8, 0, 17}, true};
        if (expression.text == "OR")
            if (const auto place = symbol_between(expression, "||", files))
                return Deprecated{*place, "||", "OR", {8, 0, 17}, true};
        if (expression.text == ":=")
            return Deprecated{
                expression.span, ":=", "a window function, or SET", {8, 0, 13}, false};
    }
    if (expression.kind == ExpressionKind::unary && expression.text == "!")
        return Deprecated{expression.span, "!", "NOT", {8, 0, 17}, false};
    if (expression.kind == ExpressionKind::unary && expression.text == "BINARY")
        return Deprecated{expression.span, "BINARY", "CAST(... AS BINARY)", {8, 0, 27}, false};
    return std::nullopt;
}

std::vector<std::string> variables_named_twice(const ast::Statement& statement) {
    std::vector<std::string> seen;
    std::vector<std::string> twice;
    for_each_expression_in(statement, [&](const Expression& expression) {
        if (expression.kind != ExpressionKind::user_variable) return;
        std::string name = folded(expression.text);
        if (std::ranges::find(seen, name) != seen.end())
            twice.push_back(std::move(name));
        else
            seen.push_back(std::move(name));
    });
    return twice;
}

void check(const Step& step, RuleContext& ctx) {
    if (!ctx.dialect.is_mysql()) return;
    std::optional<Deprecated> first;
    std::vector<Edit> words;
    const std::vector<std::string> twice = variables_named_twice(step.statement);
    for_each_expression_in(step.statement, [&](const Expression& expression) {
        const auto found = find_deprecated(expression, ctx.sources);
        if (!found || ctx.dialect.version < found->since) return;
        // `SELECT @id := id` alone does what it says; what reads @id too depends on the order.
        if (found->written == ":=" &&
            std::ranges::find(twice, folded(expression.operands[0].text)) == twice.end())
            return;
        if (!first || found->place < first->place) first = found;
        if (found->same_word) words.push_back({found->place, word_for(*found, ctx.sources)});
    });
    if (!first) return;
    Diagnostic& finding = ctx.report(first->place, "operator `{}` is deprecated", first->written)
                              .note("deprecated since MySQL {}.{}.{}", first->since.number / 10000,
                                    first->since.number / 100 % 100, first->since.number % 100)
                              .help("write `{}`", first->instead);
    if (!words.empty())
        finding.suggest({words.size() == 1 ? "write the word" : "write the words", std::move(words),
                         Applicability::safe});
}

} // namespace

extern const Rule deprecated_operator = rule(info, check);

} // namespace lintel::rules
