#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/alter-table.html",
};

constexpr RuleInfo info{
    .id = "column-reorder",
    .category = Category::compatibility,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "column that is there gets another place",
    .explanation = R"(
`SELECT *` and `INSERT` without a column list go by the order of the columns: code that uses them reads and
writes the wrong ones from then on. The table is built anew for it.

The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, n INT);
-- then
ALTER TABLE users MODIFY n INT FIRST;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, n INT);
-- then
ALTER TABLE users MODIFY n BIGINT;
```
)",
    .sources = sources,
};

void check(const ColumnChanged& change, RuleContext& ctx) {
    if (change.position.place == ast::ColumnPlace::unspecified || !existed_before(change.before))
        return;
    ctx.report(change.position.span, "`{}` gets another place in `{}`", change.to.name,
               change.after->name.name)
        .about("{}.{}", change.after->name.name, change.to.name)
        .note("`INSERT` without a column list writes other columns from here on");
}

} // namespace

extern const Rule column_reorder = rule(info, check);

} // namespace lintel::rules
