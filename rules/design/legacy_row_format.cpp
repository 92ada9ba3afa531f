#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-row-format.html",
};

constexpr RuleInfo info{
    .id = "legacy-row-format",
    .category = Category::design,
    .severity = Severity::note,
    .summary = "ROW_FORMAT=REDUNDANT or COMPACT",
    .explanation = R"(
In these formats a key may have 767 bytes, 191 characters of utf8mb4, and the first 768 bytes of each long
column stay in the row, so that fewer rows fit a page. `DYNAMIC`, the default since 5.7, has neither.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (id INT PRIMARY KEY) ROW_FORMAT=COMPACT;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (id INT PRIMARY KEY) ROW_FORMAT=DYNAMIC;
```
)",
    .sources = sources,
};

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    if (table.engine != "innodb" || !ctx.judged(table.declared_at) ||
        (!equal_names(table.row_format, "compact") && !equal_names(table.row_format, "redundant")))
        return;
    ctx.report(table.declared_at, "`{}` is kept in the old format {}", table.name.name,
               table.row_format)
        .about("{}", table.name.name)
        .help("leave `ROW_FORMAT` out: the default is DYNAMIC");
}

} // namespace

extern const Rule legacy_row_format = rule(info, check);

} // namespace lintel::rules
