#include "analyzer/engine/rule.hpp"
#include "rules/vitess/deploys_with.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://planetscale.com/docs/vitess/schema-changes/schema-lint-errors/invalid-charset",
};

constexpr RuleInfo info{
    .id = "vitess-unsupported-charset",
    .category = Category::vitess,
    .severity = Severity::error,
    .summary = "character set that Vitess does not know",
    .explanation = R"(
Vitess compares and sorts strings itself and knows utf8mb4, utf8mb3, latin1 and ascii; a table
or column in another set cannot be deployed (`INVALID_CHARSET`).

Convert to utf8mb4.

```sql bad
-- target: planetscale
CREATE TABLE t (id INT PRIMARY KEY, n VARCHAR(10) CHARACTER SET cp1251);
```

```sql good
-- target: planetscale
CREATE TABLE t (id INT PRIMARY KEY, n VARCHAR(10));
```
)",
    .sources = sources,
};

bool is_known(std::string_view charset) {
    constexpr std::string_view known[] = {"utf8mb4", "utf8mb3", "latin1", "ascii", "binary", ""};
    return std::ranges::find(known, charset) != std::end(known);
}

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    if (!goes_through_vitess(ctx) || table.temporary) return;
    if (!is_known(table.charset) && ctx.judged(table.declared_at))
        ctx.report(table.declared_at, "`{}` is in {}, which {} does not know", table.name.name,
                   table.charset, host_name(ctx))
            .about("{}", table.name.name)
            .help("use utf8mb4");
    for (const Column& column : table.columns)
        if (column.defined && column.type.charset != table.charset &&
            !is_known(column.type.charset) && ctx.judged(column.declared_at))
            ctx.report(column.declared_at, "`{}` of `{}` is in {}, which {} does not know",
                       column.name, table.name.name, column.type.charset, host_name(ctx))
                .about("{}.{}", table.name.name, column.name)
                .help("use utf8mb4");
}

} // namespace

extern const Rule vitess_unsupported_charset = rule(info, check);

} // namespace lintel::rules
