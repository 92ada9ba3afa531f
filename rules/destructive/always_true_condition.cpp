#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"
#include "rules/destructive/row_filter.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/mysql-tips.html#safe-updates",
};

constexpr RuleInfo info{
    .id = "always-true-condition",
    .category = Category::destructive,
    .severity = Severity::warning,
    .summary = "WHERE of an UPDATE or DELETE is true of every row",
    .explanation = R"(
`WHERE 1 = 1`, or a column compared with itself, reads like a filter and is none: every
row is changed or deleted. Often it is what a template left over when its real condition
was empty, or a slip of the pen, `WHERE id = id` for `WHERE id = @id`. It also defeats
the safeguards for statements without `WHERE`, in Lintel and in `sql_safe_updates`.

Write the condition that was meant. If all rows are meant, leave the `WHERE` out and
allow the finding that follows, with a reason.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, active TINYINT NOT NULL);
-- then
UPDATE users SET active = 0 WHERE id = id;
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, active TINYINT NOT NULL);
-- then
UPDATE users SET active = 0 WHERE id = 17;
```

Not reported: queries that only read, statements with `LIMIT`, and tables that the same
change set creates.
)",
    .sources = sources,
};

using ast::Expression;
using ast::ExpressionKind;

const Expression& inside(const Expression& expression) {
    const Expression* at = &expression;
    while (at->kind == ExpressionKind::parenthesized && at->operands.size() == 1)
        at = &at->operands.front();
    return *at;
}

bool is_literal(const Expression& value) {
    return value.kind == ExpressionKind::integer_literal ||
           value.kind == ExpressionKind::string_literal ||
           value.kind == ExpressionKind::boolean_literal;
}

bool same_column(const Expression& a, const Expression& b) {
    return a.kind == ExpressionKind::column && b.kind == ExpressionKind::column &&
           std::ranges::equal(a.name, b.name, [](const auto& left, const auto& right) {
               return equal_names(left.text, right.text);
           });
}

/// One condition without AND or OR around it.
bool is_plainly_true(const Expression& condition) {
    if (condition.kind == ExpressionKind::integer_literal)
        return condition.text.find_first_not_of('0') != std::string::npos;
    if (condition.kind == ExpressionKind::boolean_literal) return condition.text == "TRUE";
    if (condition.kind != ExpressionKind::binary || condition.operands.size() != 2) return false;
    if (condition.text != "=" && condition.text != "<=>") return false;
    const Expression& left = inside(condition.operands[0]);
    const Expression& right = inside(condition.operands[1]);
    return same_column(left, right) ||
           (is_literal(left) && left.kind == right.kind && left.text == right.text);
}

/// Conditions nest as deep as the statement likes; past this depth nothing is claimed.
bool is_always_true(const Expression& expression, int depth = 0) {
    const Expression& condition = inside(expression);
    if (depth < 50 && condition.kind == ExpressionKind::binary && condition.operands.size() == 2) {
        const auto side = [&](std::size_t i) {
            return is_always_true(condition.operands[i], depth + 1);
        };
        if (condition.text == "OR") return side(0) || side(1);
        if (condition.text == "AND") return side(0) && side(1);
    }
    return is_plainly_true(condition);
}

void report_condition(const Expression& where, const std::vector<ast::TableReference>& tables,
                      std::string_view what, RuleContext& ctx) {
    const RowSources rows = row_sources(tables);
    if (rows.restricted || !is_always_true(where)) return;
    const auto existing = std::ranges::find_if(
        rows.tables, [&](const auto* table) { return existed_before(table->name, *ctx.step); });
    if (existing == rows.tables.end()) return;
    ctx.report(where.span, "the condition is true of every row")
        .about("{}", (*existing)->name.name.text)
        .note("every row of `{}` is {}", (*existing)->name.name.text, what)
        .help("write the condition that was meant");
}

void check_update(const ast::Update& update, RuleContext& ctx) {
    if (update.where && !update.limit)
        report_condition(*update.where, update.tables, "updated", ctx);
}

void check_delete(const ast::Delete& statement, RuleContext& ctx) {
    if (statement.where && !statement.limit)
        report_condition(*statement.where, statement.from, "deleted", ctx);
}

} // namespace

extern const Rule always_true_condition = rule(info, check_update, check_delete);

} // namespace lintel::rules
