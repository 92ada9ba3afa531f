#include "analyzer/engine/rule.hpp"
#include "rules/judged_columns.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/floating-point-types.html",
    "https://dev.mysql.com/doc/refman/8.4/en/problems-with-float.html",
};

constexpr RuleInfo info{
    .id = "float-column",
    .category = Category::types,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "column is a FLOAT or DOUBLE, which hold most decimal numbers only nearly",
    .explanation = R"(
`0.1` has no end in base two, so a `FLOAT` or `DOUBLE` keeps the nearest number it can. `WHERE
rate = 0.1` finds no row in a `FLOAT` column, sums depend on the order of their rows, and a replica
of another architecture or compiler may come to another last digit. What goes through a text dump
or through an application's own floats can come back changed.

`DECIMAL` keeps what was written and compares exactly; integers in a small unit (cents, grams,
millionths of a degree) do as well and are faster. Measurements that were never exact are what the
two types are for: allow the rule there.

The rule is off by default; `float-for-money` speaks of amounts alone and is on.

```sql bad
CREATE TABLE readings (id BIGINT UNSIGNED PRIMARY KEY, weight FLOAT NOT NULL);
```

```sql good
CREATE TABLE readings (id BIGINT UNSIGNED PRIMARY KEY, weight DECIMAL(10, 3) NOT NULL);
```
)",
    .sources = sources,
};

void check(const FinalTable& final, RuleContext& ctx) {
    for (const Column& column : judged_columns(final, ctx)) {
        if (!is_floating(column.type.name)) continue;
        ctx.report(column.declared_at, "`{}` of `{}` is a `{}`, which holds decimals only nearly",
                   column.name, final.table.name.name, describe(column.type, ctx.dialect))
            .about("{}.{}", final.table.name.name, column.name)
            .help("use `DECIMAL`, or an integer in a smaller unit");
    }
}

} // namespace

extern const Rule float_column = rule(info, check);

} // namespace lintel::rules
