#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/partitioning-range.html",
    "https://dev.mysql.com/doc/refman/8.4/en/partitioning-management-range-list.html",
};

constexpr RuleInfo info{
    .id = "missing-catch-all-partition",
    .category = Category::partitions,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "RANGE partitions end before MAXVALUE: later rows are refused",
    .explanation = R"(
A row whose value lies beyond the last partition is refused with error 1526. Where partitions
are made by the month, that is the night in which the job that makes them did not run, and
every insert fails until somebody adds one.

A last partition `VALUES LESS THAN MAXVALUE` takes such rows; they are moved out of it later
with `REORGANIZE PARTITION`, which copies them, so watch that it stays empty. Other shops want
the error instead: the rule is off by default.

```sql bad
CREATE TABLE events (day INT) PARTITION BY RANGE (day) (PARTITION p1 VALUES LESS THAN (100));
```

```sql good
CREATE TABLE events (day INT) PARTITION BY RANGE (day)
    (PARTITION p1 VALUES LESS THAN (100), PARTITION rest VALUES LESS THAN MAXVALUE);
```
)",
    .sources = sources,
};

void check(const FinalTable& final, RuleContext& ctx) {
    const auto& partitions = final.table.partitions;
    if (!partitions || partitions->definitions.empty()) return;
    using enum ast::PartitionMethod;
    const ast::PartitionMethod method = partitions->scheme.method;
    if (method != range && method != range_columns) return;
    const ast::PartitionDefinition& last = partitions->definitions.back();
    if (!ctx.judged(last.span)) return;
    bool ends = last.values == ast::PartitionDefinition::Values::less_than_maxvalue;
    for (const auto& tuple : last.tuples)
        if (!tuple.empty() && equal_names(tuple.front().text, "MAXVALUE")) ends = true;
    if (ends) return;
    ctx.report(last.span, "no partition of `{}` takes what lies beyond `{}`", final.table.name.name,
               last.name.text)
        .about("{}", final.table.name.name)
        .note("such a row is refused with error 1526")
        .help("end with a partition `VALUES LESS THAN MAXVALUE`");
}

} // namespace

extern const Rule missing_catch_all_partition = rule(info, check);

} // namespace lintel::rules
