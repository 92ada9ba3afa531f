#include "analyzer/engine/rule.hpp"
#include "rules/vitess/deploys_with.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://planetscale.com/docs/vitess/schema-changes/schema-lint-errors/"
    "unsupported-sharded-feature",
    "https://vitess.io/docs/reference/features/vitess-sequences/",
};

constexpr RuleInfo info{
    .id = "vitess-sharded-auto-increment",
    .category = Category::vitess,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "AUTO_INCREMENT column or view in a sharded keyspace",
    .explanation = R"(
Each shard counts for itself, so an `AUTO_INCREMENT` column gives the same value on several of
them; numbers come from a sequence table instead. Views are not supported over shards either
(`UNSUPPORTED_SHARDED_FEATURE`).

The rule is off until you say that the keyspace is sharded, by turning it on.

```sql bad
-- target: planetscale
CREATE TABLE t (id BIGINT AUTO_INCREMENT PRIMARY KEY);
```

```sql good
-- target: planetscale
CREATE TABLE t (id BIGINT PRIMARY KEY);
```
)",
    .sources = sources,
};

void check_table(const FinalTable& final, RuleContext& ctx) {
    if (!goes_through_vitess(ctx)) return;
    for (const Column& column : final.table.columns)
        if (column.auto_increment && ctx.judged(column.declared_at))
            ctx.report(column.declared_at, "`{}` of `{}` gets the same value on several shards",
                       column.name, final.table.name.name)
                .about("{}.{}", final.table.name.name, column.name)
                .help("take the values from a sequence table");
}

void check_view(const ast::CreateView& statement, RuleContext& ctx) {
    if (goes_through_vitess(ctx))
        ctx.report(statement.view.span(), "a sharded keyspace takes no views")
            .about("{}", statement.view.name.text);
}

} // namespace

extern const Rule vitess_sharded_auto_increment = rule(info, check_table, check_view);

} // namespace lintel::rules
