#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1505, 1507, 1735};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_drop_partition_non_existent",
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_partition_mgmt_on_nonpartitioned",
    "https://dev.mysql.com/doc/refman/8.4/en/alter-table-partition-operations.html",
};

constexpr RuleInfo info{
    .id = "unknown-partition",
    .category = Category::partitions,
    .severity = Severity::error,
    .summary = "partition that the table does not have, or table without partitions",
    .explanation = R"(
The statement names a partition that was dropped or reorganized before, or the table is not
partitioned on this server. Partitions come and go by jobs, outside the migrations, so that
what a migration can count on is less than it seems.

Let the job that made the partition drop it. In a migration name only partitions that the
migrations made.

```sql bad
CREATE TABLE visits (year INT NOT NULL) PARTITION BY RANGE (year) (
    PARTITION p2023 VALUES LESS THAN (2024),
    PARTITION p2024 VALUES LESS THAN (2025)
);
ALTER TABLE visits DROP PARTITION p2022;
```

```sql good
CREATE TABLE visits (year INT NOT NULL) PARTITION BY RANGE (year) (
    PARTITION p2023 VALUES LESS THAN (2024),
    PARTITION p2024 VALUES LESS THAN (2025)
);
ALTER TABLE visits DROP PARTITION p2023;
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule unknown_partition = rule(info, check_refusal);

} // namespace lintel::rules
