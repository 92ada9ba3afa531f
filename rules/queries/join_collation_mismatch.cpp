#include "analyzer/engine/rule.hpp"
#include "rules/queries/resolved_columns.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/charset-collation-coercibility.html",
    "https://dev.mysql.com/doc/refman/8.4/en/charset-unicode-conversion.html",
};

constexpr RuleInfo info{
    .id = "join-collation-mismatch",
    .category = Category::queries,
    .severity = Severity::warning,
    .summary = "columns of different collations or character sets are compared",
    .explanation = R"(
Two columns of the same character set and different collations cannot be compared: the server
refuses the query with error 1267, "Illegal mix of collations", when it runs. With different
character sets one side is converted for each row and its index is not used, so that a join of
two large tables reads one of them whole for every row of the other.

It comes from tables made years apart, by servers with different defaults. Convert one of them:
`ALTER TABLE … CONVERT TO CHARACTER SET utf8mb4 COLLATE …`, which copies it.

```sql bad
CREATE TABLE users (code VARCHAR(20) COLLATE utf8mb4_general_ci PRIMARY KEY);
CREATE TABLE orders (id INT PRIMARY KEY, user_code VARCHAR(20) COLLATE utf8mb4_0900_ai_ci);
CREATE VIEW v AS SELECT o.id FROM orders o JOIN users u ON u.code = o.user_code;
```

```sql good
CREATE TABLE users (code VARCHAR(20) COLLATE utf8mb4_0900_ai_ci PRIMARY KEY);
CREATE TABLE orders (id INT PRIMARY KEY, user_code VARCHAR(20) COLLATE utf8mb4_0900_ai_ci);
CREATE VIEW v AS SELECT o.id FROM orders o JOIN users u ON u.code = o.user_code;
```

A `_bin` collation wins over another of its character set without an error, and is not
reported. Looked at are comparisons of two columns, in queries, views and stored programs.
)",
    .sources = sources,
};

using ast::Expression;
using ast::ExpressionKind;

bool is_comparison_of_columns(const Expression& expression) {
    return expression.kind == ExpressionKind::binary && expression.operands.size() == 2 &&
           (expression.text == "=" || expression.text == "<=>" || expression.text == "<>" ||
            expression.text == "<" || expression.text == ">") &&
           expression.operands[0].kind == ExpressionKind::column &&
           expression.operands[1].kind == ExpressionKind::column;
}

bool is_binary(std::string_view collation) {
    return collation.ends_with("_bin") || collation == "binary";
}

void compare(const Expression& expression, const ResolvedColumns& columns, RuleContext& ctx) {
    const Column* left = columns.find(expression.operands[0]);
    const Column* right = columns.find(expression.operands[1]);
    if (left == nullptr || right == nullptr) return;
    const std::string_view one = left->type.collation;
    const std::string_view other = right->type.collation;
    if (one.empty() || other.empty() || one == other) return;
    const bool same_set = left->type.charset == right->type.charset;
    if (is_binary(one) || is_binary(other)) return;
    ctx.report(expression.span, "`{}` is {} and `{}` is {}", left->name, one, right->name, other)
        .label(left->declared_at, "declared here")
        .label(right->declared_at, "and here")
        .note("{}", same_set ? "the server refuses to compare them, with error 1267"
                             : "one side is converted for each row, and its index is not used")
        .help("give both the same collation");
}

void check(const ast::Statement& statement, RuleContext& ctx) {
    std::vector<const Expression*> comparisons;
    for_each_expression_in(statement, [&](const Expression& one) {
        if (is_comparison_of_columns(one)) comparisons.push_back(&one);
    });
    if (comparisons.empty()) return;
    const ResolvedColumns columns(statement, ctx);
    for (const Expression* one : comparisons) compare(*one, columns, ctx);
}

} // namespace

extern const Rule join_collation_mismatch = query_rule<check>(info);

} // namespace lintel::rules
