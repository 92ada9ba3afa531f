#include "analyzer/engine/rule.hpp"
#include "rules/judged_columns.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/problems-with-null.html",
};

constexpr RuleInfo info{
    .id = "nullable-column",
    .category = Category::design,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "column may be NULL",
    .explanation = R"(
A column that may be NULL needs `IS NULL` beside every comparison, is left out by `NOT IN` and `<>`, and
may be there twice in a unique key. Where a value is always known, say `NOT NULL`.

The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (id INT PRIMARY KEY, a INT);
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (id INT PRIMARY KEY, a INT NOT NULL);
```
)",
    .sources = sources,
};

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    for (const Column& column : judged_columns(final, ctx)) {
        if (!(column.nullable && !column.generation)) continue;
        ctx.report(column.declared_at, "`{}` of `{}` may be NULL", column.name, table.name.name)
            .about("{}.{}", table.name.name, column.name)
            .help("say NOT NULL where a value is always known");
    }
}

} // namespace

extern const Rule nullable_column = rule(info, check);

} // namespace lintel::rules
