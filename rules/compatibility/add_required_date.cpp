#include "analyzer/engine/rule.hpp"
#include "rules/compatibility/required_column.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/data-type-defaults.html",
    "https://dev.mysql.com/doc/refman/8.4/en/sql-mode.html#sqlmode_no_zero_date",
};

constexpr RuleInfo info{
    .id = "add-required-date",
    .category = Category::compatibility,
    .severity = Severity::warning,
    .summary =
        "date column is added as NOT NULL without a default, which fails on a table with rows",
    .explanation = R"(
Rows that are there must get a value, and for a `DATE` or `DATETIME` that is
`0000-00-00`, which the default `sql_mode` refuses. The statement works on the empty table
of a test and fails with error 1292 in production. Under a lax mode it succeeds and
leaves dates that are none.

Give the column a default, `DEFAULT CURRENT_TIMESTAMP` or a date, or add it as `NULL`,
fill it, and make it `NOT NULL` then.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY);
-- then
ALTER TABLE users ADD COLUMN seen_at DATETIME NOT NULL;
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY);
-- then
ALTER TABLE users ADD COLUMN seen_at DATETIME NULL;
```

Other types are `add-required-column`'s.
)",
    .sources = sources,
};

void check(const ColumnAdded& addition, RuleContext& ctx) {
    const Column& column = addition.column;
    if (addition.before == nullptr || !existed_before(addition.before)) return;
    if (!fills_with_refused_date(column, *ctx.step, ctx.dialect)) return;

    const std::string& table = addition.after->name.name;
    ctx.report(addition.span, "`{}` is added to `{}` as `NOT NULL` without a date to fill it with",
               column.name, table)
        .about("{}.{}", table, column.name)
        .note("if `{}` has rows, the statement fails with error 1292", table)
        .help("give it a `DEFAULT`, or add it as `NULL`, fill it, and make it `NOT NULL` then");
}

} // namespace

extern const Rule add_required_date = rule(info, check);

} // namespace lintel::rules
