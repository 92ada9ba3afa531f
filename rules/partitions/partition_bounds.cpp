#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1479, 1480, 1481, 1493, 1495, 1566, 1653, 1654, 1657, 1697};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_range_not_increasing_error",
    "https://dev.mysql.com/doc/refman/8.4/en/partitioning-range.html",
    "https://dev.mysql.com/doc/refman/8.4/en/partitioning-list.html",
};

constexpr RuleInfo info{
    .id = "partition-bounds",
    .category = Category::partitions,
    .severity = Severity::error,
    .summary = "values of partitions that do not rise, repeat, or do not fit the method",
    .explanation = R"(
Bounds of `RANGE` must rise from one partition to the next, `MAXVALUE` is for the last alone, and
a value of `LIST` belongs to one partition. Each has as many values as there are partitioning
columns, of their type. Scripts that write next month's partition get this wrong at the turn
of the year, or when a month was added by hand.

Sort the partitions by their bounds. One that is to lie between two others is made with
`REORGANIZE PARTITION`, which splits the upper of them.

```sql bad
CREATE TABLE visits (day DATE NOT NULL) PARTITION BY RANGE (YEAR(day)) (
    PARTITION p2023 VALUES LESS THAN (2024),
    PARTITION p2022 VALUES LESS THAN (2023)
);
```

```sql good
CREATE TABLE visits (day DATE NOT NULL) PARTITION BY RANGE (YEAR(day)) (
    PARTITION p2022 VALUES LESS THAN (2023),
    PARTITION p2023 VALUES LESS THAN (2024)
);
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule partition_bounds = rule(info, check_refusal);

} // namespace lintel::rules
