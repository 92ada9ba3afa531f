#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1517};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_same_name_partition",
    "https://dev.mysql.com/doc/refman/8.4/en/partitioning-management-range-list.html",
};

constexpr RuleInfo info{
    .id = "duplicate-partition",
    .category = Category::partitions,
    .severity = Severity::error,
    .summary = "partition whose name the table has already",
    .explanation = R"(
A job that adds the partition of the next month ran twice, or a migration adds one that was
added by hand when the last one filled up. Subpartitions share the names with partitions, and
upper and lower case are one.

Ask `information_schema.partitions` in the job before it adds one, and name partitions by their
bound, so that two of the same name are the same.

```sql bad
CREATE TABLE visits (year INT NOT NULL) PARTITION BY RANGE (year) (
    PARTITION p2023 VALUES LESS THAN (2024)
);
ALTER TABLE visits ADD PARTITION (PARTITION p2023 VALUES LESS THAN (2025));
```

```sql good
CREATE TABLE visits (year INT NOT NULL) PARTITION BY RANGE (year) (
    PARTITION p2023 VALUES LESS THAN (2024)
);
ALTER TABLE visits ADD PARTITION (PARTITION p2024 VALUES LESS THAN (2025));
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule duplicate_partition = rule(info, check_refusal);

} // namespace lintel::rules
