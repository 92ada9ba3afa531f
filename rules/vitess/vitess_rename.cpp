#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"
#include "rules/vitess/deploys_with.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://planetscale.com/docs/vitess/schema-changes/handling-table-and-column-renames",
};

constexpr RuleInfo info{
    .id = "vitess-rename",
    .category = Category::vitess,
    .severity = Severity::warning,
    .summary =
        "rename that a comparison of two branches takes for a drop and a new column or table",
    .explanation = R"(
A deploy request compares two branches. It cannot see that a column or a table was renamed: one
is gone, another is new and empty, and the values of the old are dropped with it.

Add the new column, write both, copy the values in batches, read the new, and drop the old, each
in a step of its own.

```sql bad
-- target: planetscale
CREATE TABLE users (id INT PRIMARY KEY, mail VARCHAR(100));
-- then
ALTER TABLE users RENAME COLUMN mail TO email;
```

```sql good
-- target: planetscale
CREATE TABLE users (id INT PRIMARY KEY, mail VARCHAR(100));
-- then
ALTER TABLE users ADD COLUMN email VARCHAR(100);
```
)",
    .sources = sources,
};

void check_column(const ColumnRenamed& change, RuleContext& ctx) {
    if (!goes_through_vitess(ctx) || !existed_before(change.before)) return;
    ctx.report(change.span, "`{}` would be dropped, and `{}` made anew and empty", change.from.name,
               change.to)
        .about("{}.{}", change.after->name.name, change.from.name)
        .help("add `{}`, write both, copy the values, and drop `{}` last", change.to,
              change.from.name);
}

void check_table(const TableRenamed& change, RuleContext& ctx) {
    if (!goes_through_vitess(ctx) || !existed_before(change.before)) return;
    ctx.report(change.span, "the table would be dropped, and `{}` made anew and empty",
               change.to.name)
        .about("{}", change.to.name)
        .help("create `{}`, write both, copy the rows, and drop the old table last",
              change.to.name);
}

} // namespace

extern const Rule vitess_rename = rule(info, check_column, check_table);

} // namespace lintel::rules
