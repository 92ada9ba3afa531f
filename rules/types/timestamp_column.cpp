#include "analyzer/engine/rule.hpp"
#include "rules/judged_columns.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/datetime.html",
};

constexpr RuleInfo info{
    .id = "timestamp-column",
    .category = Category::types,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "TIMESTAMP ends in 2038",
    .explanation = R"(
A `TIMESTAMP` holds no time after 2038-01-19 03:14:07 UTC; a date of expiry or the end of a contract
reaches it today. It is also converted with each connection's time zone. `DATETIME` holds years to 9999 as
they are written.

The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (id INT PRIMARY KEY, at TIMESTAMP NULL);
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (id INT PRIMARY KEY, at DATETIME);
```
)",
    .sources = sources,
};

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    for (const Column& column : judged_columns(final, ctx)) {
        if (!(column.type.name == TypeName::timestamp_type)) continue;
        ctx.report(column.declared_at, "`{}` of `{}` holds no time after 2038", column.name,
                   table.name.name)
            .about("{}.{}", table.name.name, column.name)
            .help("use DATETIME");
    }
}

} // namespace

extern const Rule timestamp_column = rule(info, check);

} // namespace lintel::rules
