#include "analyzer/engine/rule.hpp"
#include "rules/judged_columns.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/integer-types.html",
    "https://dev.mysql.com/doc/refman/8.4/en/numeric-type-attributes.html",
};

constexpr RuleInfo info{
    .id = "signed-auto-increment",
    .category = Category::types,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "AUTO_INCREMENT column is signed",
    .explanation = R"(
Counters start at 1, so that half of a signed type is never used: `INT` ends at 2,147,483,647 and
`INT UNSIGNED` at twice that.

The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY);
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (id INT UNSIGNED AUTO_INCREMENT PRIMARY KEY);
```
)",
    .sources = sources,
};

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    for (const Column& column : judged_columns(final, ctx)) {
        if (!(column.auto_increment && is_integer(column.type.name) && !column.type.is_unsigned))
            continue;
        ctx.report(column.declared_at, "`{}` of `{}` counts in a signed type", column.name,
                   table.name.name)
            .about("{}.{}", table.name.name, column.name)
            .help("add UNSIGNED, to the columns that refer to it too");
    }
}

} // namespace

extern const Rule signed_auto_increment = rule(info, check);

} // namespace lintel::rules
