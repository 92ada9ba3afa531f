#include "analyzer/engine/rule.hpp"
#include "rules/judged_columns.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/numeric-type-attributes.html",
};

constexpr RuleInfo info{
    .id = "zerofill",
    .category = Category::types,
    .severity = Severity::note,
    .summary = "ZEROFILL, which is deprecated",
    .explanation = R"(
`ZEROFILL` pads numbers with zeros when they are shown, in some clients, and makes the column UNSIGNED on
the way. It is deprecated since 8.0.17. Pad where numbers are shown, with `LPAD`, or keep codes as text.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (id INT PRIMARY KEY, code INT(5) ZEROFILL);
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (id INT PRIMARY KEY, code CHAR(5));
```
)",
    .sources = sources,
};

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    for (const Column& column : judged_columns(final, ctx)) {
        if (!(column.type.zerofill && ctx.dialect.mysql_since(8, 0, 17))) continue;
        ctx.report(column.declared_at, "`{}` of `{}` is ZEROFILL", column.name, table.name.name)
            .about("{}.{}", table.name.name, column.name)
            .help("pad with LPAD where it is shown, or keep the code as text");
    }
}

} // namespace

extern const Rule zerofill = rule(info, check);

} // namespace lintel::rules
