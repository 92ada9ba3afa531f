#include "rules/column_definitions.hpp"
#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1171};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_primary_cant_have_null",
    "https://dev.mysql.com/doc/refman/8.4/en/create-table.html",
};

constexpr RuleInfo info{
    .id = "nullable-primary-key",
    .category = Category::correctness,
    .severity = Severity::error,
    .fixable = Fixable::safe,
    .summary = "column of the primary key that is declared NULL",
    .explanation = R"(
Columns of a primary key are `NOT NULL`, and become so by themselves where nothing is written.
A written `NULL` contradicts the key, and the server refuses the definition. Tools that write
out `NULL` or `NOT NULL` for every column produce it when a column joins the key.

Write `NOT NULL`. Where a part of the key may be missing, the table needs another primary key,
and a `UNIQUE` key over these columns, which takes `NULL`.

```sql bad
CREATE TABLE prices (item INT NULL, day DATE NOT NULL, PRIMARY KEY (item, day));
```

```sql good
CREATE TABLE prices (item INT NOT NULL, day DATE NOT NULL, PRIMARY KEY (item, day));
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

void check(const ServerError& error, RuleContext& ctx) {
    Diagnostic& finding = report_refusal(error, ctx);
    // The server names the column, or the word where that is seen to be wrong by itself.
    const auto look = [&](const ast::ColumnDefinition& column) {
        if (!column.nullable || !column.nullable->value) return;
        if (column.nullable->span != error.span && column.name.span != error.span) return;
        const auto& fallback = column.default_value;
        if (fallback && fallback->value.kind == ast::ExpressionKind::null_literal) return;
        finding.suggest(
            {"declare it NOT NULL", {{column.nullable->span, "NOT NULL"}}, Applicability::safe});
    };
    for_each_definition(ctx.step->statement, look);
}

} // namespace

extern const Rule nullable_primary_key = rule(info, check);

} // namespace lintel::rules
