#include "analyzer/engine/rule.hpp"
#include "rules/vitess/deploys_with.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://planetscale.com/docs/vitess/schema-changes/schema-lint-errors/"
    "unsupported-partitioning-feature",
};

constexpr RuleInfo info{
    .id = "vitess-unsupported-partitioning",
    .category = Category::vitess,
    .severity = Severity::error,
    .summary = "LIST partitions or subpartitions, which PlanetScale does not deploy",
    .explanation = R"(
`RANGE`, `HASH` and `KEY` partitions, with `COLUMNS` or without, can be deployed; `LIST`
partitions and subpartitions cannot (`UNSUPPORTED_PARTITIONING_FEATURE`).

Partition by `RANGE COLUMNS`, or keep the table whole: behind Vitess, shards do the work of
partitions.

```sql bad
-- target: planetscale
CREATE TABLE t (id INT PRIMARY KEY) PARTITION BY LIST (id) (PARTITION p0 VALUES IN (1, 2));
```

```sql good
-- target: planetscale
CREATE TABLE t (id INT PRIMARY KEY) PARTITION BY HASH (id) PARTITIONS 4;
```
)",
    .sources = sources,
};

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    if (!goes_through_vitess(ctx) || !table.partitions) return;
    const ast::PartitionScheme& scheme = table.partitions->scheme;
    const bool list = scheme.method == ast::PartitionMethod::list ||
                      scheme.method == ast::PartitionMethod::list_columns;
    const Span place =
        table.partitions->subpartitions ? table.partitions->subpartitions->span : scheme.span;
    if ((!list && !table.partitions->subpartitions) || !ctx.judged(place)) return;
    ctx.report(place, "{} takes no {}", host_name(ctx), list ? "LIST partitions" : "subpartitions")
        .about("{}", table.name.name);
}

} // namespace

extern const Rule vitess_unsupported_partitioning = rule(info, check);

} // namespace lintel::rules
