#include "analyzer/engine/rule.hpp"
#include "rules/queries/expressions.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/working-with-null.html",
    "https://dev.mysql.com/doc/refman/8.4/en/comparison-operators.html",
};

constexpr RuleInfo info{
    .id = "null-comparison",
    .category = Category::queries,
    .severity = Severity::warning,
    .fixable = Fixable::unsafe,
    .summary = "comparison with NULL, which is never true",
    .explanation = R"(
`=`, `<>`, `<` and the like give NULL as soon as one side is NULL, and a condition that is
NULL lets no row through. `WHERE deleted_at = NULL` finds nothing, `<> NULL` finds
nothing either, and both without an error. `NOT IN (1, NULL)` is the same trap: it is
never true, whatever the value, so that the statement does nothing at all.

Write `IS NULL` or `IS NOT NULL`, and leave NULL out of lists. `<=>` is the comparison
that takes NULL for a value.

```sql bad
UPDATE users SET active = 0 WHERE deleted_at <> NULL;
```

```sql good
UPDATE users SET active = 0 WHERE deleted_at IS NOT NULL;
```

Assignments (`SET a = NULL`) are no comparisons.
)",
    .sources = sources,
};

using ast::Expression;
using ast::ExpressionKind;

bool is_null(const Expression& value) { return value.kind == ExpressionKind::null_literal; }

bool is_comparison(const Expression& expression) {
    constexpr std::string_view operators[] = {"=", "<>", "<", ">", "<=", ">="};
    return expression.kind == ExpressionKind::binary && expression.operands.size() == 2 &&
           std::ranges::find(operators, expression.text) != std::end(operators);
}

/// `column = NULL` and `column <> NULL`, which say what is meant, and where no other operator can
/// take the new words for its own.
bool asks_for_null(const Expression& comparison) {
    return (comparison.text == "=" || comparison.text == "<>") &&
           comparison.operands[0].kind == ExpressionKind::column && is_null(comparison.operands[1]);
}

void check_expression(const Expression& expression, RuleContext& ctx) {
    if (is_comparison(expression) &&
        (is_null(expression.operands[0]) || is_null(expression.operands[1]))) {
        const std::string_view test = expression.text == "=" ? "IS NULL" : "IS NOT NULL";
        Diagnostic& finding =
            ctx.report(expression.span, "`{}` with NULL is never true", expression.text)
                .note("the result is NULL, and no row passes a condition that is NULL")
                .help("write `{}`", test);
        if (asks_for_null(expression))
            finding.suggest(
                {"test for NULL",
                 {{expression.span,
                   fmt::format("{} {}", ctx.sources.text(expression.operands[0].span), test)}},
                 Applicability::unsafe});
        return;
    }
    if (expression.kind != ExpressionKind::in_list || !expression.negated) return;
    if (std::any_of(expression.operands.begin() + 1, expression.operands.end(), is_null))
        ctx.report(expression.span, "`NOT IN` with NULL in the list is never true")
            .note("the result is NULL or false, and no row passes")
            .help("leave NULL out of the list, and ask for it by `IS NOT NULL`");
}

void check(const ast::Statement& statement, RuleContext& ctx) {
    for_each_expression_in(statement, [&](const Expression& one) { check_expression(one, ctx); });
}

} // namespace

extern const Rule null_comparison = query_rule<check>(info);

} // namespace lintel::rules
