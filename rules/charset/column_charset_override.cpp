#include "analyzer/engine/rule.hpp"
#include "rules/judged_columns.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/charset-column.html",
};

constexpr RuleInfo info{
    .id = "column-charset-override",
    .category = Category::charset,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "column has a character set or collation of its own",
    .explanation = R"(
A column with another collation than its table needs care in every comparison, and `CONVERT TO` changes
it with the rest. Tokens and codes have reason to be `ascii_bin`; text has none.

The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(9) COLLATE utf8mb4_bin) DEFAULT CHARSET=utf8mb4;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(9)) DEFAULT CHARSET=utf8mb4;
```
)",
    .sources = sources,
};

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    for (const Column& column : judged_columns(final, ctx)) {
        if (!(has_charset(column.type.name) && !column.type.collation.empty() &&
              !table.collation.empty() && column.type.collation != table.collation))
            continue;
        ctx.report(column.declared_at, "`{}` of `{}` has collation `{}` of its own", column.name,
                   table.name.name, column.type.collation)
            .about("{}.{}", table.name.name, column.name);
    }
}

} // namespace

extern const Rule column_charset_override = rule(info, check);

} // namespace lintel::rules
