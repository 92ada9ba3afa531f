#include "analyzer/engine/rule.hpp"
#include "rules/queries/resolved_columns.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/type-conversion.html",
};

constexpr RuleInfo info{
    .id = "implicit-conversion",
    .category = Category::queries,
    .severity = Severity::note,
    .summary = "text column is compared with a number",
    .explanation = R"(
A text beside a number is compared as floating point: the server converts the column's value in
every row, no index on it is used, and `'12abc' = 12` and `'012' = 12` are true. An `UPDATE` or
`DELETE` with such a condition reaches rows it was not meant for; in strict mode it fails with
error 1292 instead, at the first value that is no number.

Write the number as a string, `code = '12'`.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, code VARCHAR(20), KEY (code));
DELETE FROM users WHERE code = 12;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, code VARCHAR(20), KEY (code));
DELETE FROM users WHERE code = '12';
```

A number column beside a string that holds a number is converted once, and is not reported.
)",
    .sources = sources,
};

using ast::Expression;
using ast::ExpressionKind;

bool is_number(const Expression& value) {
    return value.kind == ExpressionKind::integer_literal ||
           value.kind == ExpressionKind::decimal_literal;
}

/// The column that is compared with a number; null when none is.
const Expression* compared_with_number(const Expression& expression) {
    if (expression.operands.size() < 2) return nullptr;
    const Expression& left = expression.operands[0];
    const Expression& right = expression.operands[1];
    if (expression.kind == ExpressionKind::in_list)
        return left.kind == ExpressionKind::column && is_number(right) ? &left : nullptr;
    if (expression.kind != ExpressionKind::binary ||
        (expression.text != "=" && expression.text != "<>" && expression.text != "<" &&
         expression.text != ">" && expression.text != "<=" && expression.text != ">="))
        return nullptr;
    if (left.kind == ExpressionKind::column && is_number(right)) return &left;
    return right.kind == ExpressionKind::column && is_number(left) ? &right : nullptr;
}

void check(const ast::Statement& statement, RuleContext& ctx) {
    std::vector<std::pair<const Expression*, const Expression*>> found;
    for_each_expression_in(statement, [&](const Expression& one) {
        if (const Expression* column = compared_with_number(one)) found.emplace_back(&one, column);
    });
    if (found.empty()) return;
    const ResolvedColumns columns(statement, ctx);
    for (const auto& [comparison, name] : found) {
        const Column* column = columns.find(*name);
        if (column == nullptr) continue;
        const TypeName type = column->type.name;
        const bool text = type == TypeName::char_type || type == TypeName::varchar_type ||
                          (has_charset(type) && is_blob_or_text(type));
        if (!text) continue;
        ctx.report(comparison->span, "`{}` is text and compared with a number", column->name)
            .about("{}", column->name)
            .label(column->declared_at, "declared here")
            .note("every row's value is converted: no index helps, and '12abc' equals 12")
            .help("write the number as a string");
    }
}

} // namespace

extern const Rule implicit_conversion = query_rule<check>(info);

} // namespace lintel::rules
