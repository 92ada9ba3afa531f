#include "analyzer/engine/rule.hpp"
#include "rules/locking/predicted.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/"
    "innodb-online-ddl-operations.html#online-ddl-partitioning",
    "https://dev.mysql.com/doc/refman/8.4/en/alter-table-partition-operations.html",
};

constexpr RuleInfo info{
    .id = "repartition-table",
    .category = Category::locking,
    .severity = Severity::warning,
    .summary = "partitioning change that moves the rows of an existing table",
    .explanation = R"(
`PARTITION BY` and `REMOVE PARTITIONING` copy the whole table into its new partitions while
writes to it wait. Changing the number of `HASH` or `KEY` partitions moves rows between all
of them, and writes wait as well, so a table is best made with the partitions it will need.

Adding a `RANGE` or `LIST` partition, dropping or truncating one, and exchanging one with a
table move no rows. For the rest use an online schema change tool.

```sql bad
CREATE TABLE log (id BIGINT UNSIGNED NOT NULL, at DATE NOT NULL, PRIMARY KEY (id, at));
-- then
ALTER TABLE log PARTITION BY RANGE (YEAR(at)) (PARTITION p24 VALUES LESS THAN (2025));
```

```sql good
CREATE TABLE log (id BIGINT UNSIGNED NOT NULL, at DATE NOT NULL, PRIMARY KEY (id, at))
PARTITION BY RANGE (YEAR(at)) (PARTITION p24 VALUES LESS THAN (2025));
-- then
ALTER TABLE log ADD PARTITION (PARTITION p25 VALUES LESS THAN (2026));
```
)",
    .sources = sources,
};

using enum Operation;

void check(const Step& step, RuleContext& ctx) {
    const Prediction* prediction = prediction_for_existing(step);
    if (prediction == nullptr) return;
    const Reason* reason = prediction->reason_for({repartition, redistribute_partitions});
    if (reason == nullptr) return;
    const std::string table = table_name(*prediction);
    ctx.report(place_of(*reason, step), "all rows of `{}` are moved", table)
        .about("{}", table)
        .note("{}", reason->text)
        .note("writes to `{}` wait until it is done", table)
        .help("use an online schema change tool where the table is large");
}

} // namespace

extern const Rule repartition_table = rule(info, check);

} // namespace lintel::rules
