#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1508};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_drop_last_partition",
    "https://dev.mysql.com/doc/refman/8.4/en/alter-table-partition-operations.html",
};

constexpr RuleInfo info{
    .id = "drop-last-partition",
    .category = Category::partitions,
    .severity = Severity::error,
    .summary = "DROP PARTITION of every partition that the table has",
    .explanation = R"(
A partitioned table keeps one partition at least. The job that drops what is older than a year
reaches the last one when nothing was added for as long, which is the moment to look at the
other job.

To be rid of all rows write `TRUNCATE TABLE`; of the partitions and not the rows,
`REMOVE PARTITIONING`.

```sql bad
CREATE TABLE visits (year INT NOT NULL) PARTITION BY RANGE (year) (
    PARTITION p2023 VALUES LESS THAN (2024)
);
ALTER TABLE visits DROP PARTITION p2023;
```

```sql good
CREATE TABLE visits (year INT NOT NULL) PARTITION BY RANGE (year) (
    PARTITION p2023 VALUES LESS THAN (2024)
);
ALTER TABLE visits TRUNCATE PARTITION p2023;
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule drop_last_partition = rule(info, check_refusal);

} // namespace lintel::rules
