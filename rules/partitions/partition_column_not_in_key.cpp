#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1503};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_unique_key_need_all_fields_in_pf",
    "https://dev.mysql.com/doc/refman/8.4/en/"
    "partitioning-limitations-partitioning-keys-unique-keys.html",
};

constexpr RuleInfo info{
    .id = "partition-column-not-in-key",
    .category = Category::partitions,
    .severity = Severity::error,
    .summary = "unique key of a partitioned table without the partitioning column",
    .explanation = R"(
Whether a value is unique is looked up within one partition, so that every unique key, the
primary key first of all, must hold all columns of the partitioning function. A table with
`id` as its primary key therefore cannot be partitioned by date as it is.

Put the column into the key, `PRIMARY KEY (id, day)`, and be aware of what that means: the
same `id` can be there once for each day.

```sql bad
CREATE TABLE visits (id BIGINT UNSIGNED PRIMARY KEY, day DATE NOT NULL)
PARTITION BY HASH (YEAR(day)) PARTITIONS 4;
```

```sql good
CREATE TABLE visits (id BIGINT UNSIGNED, day DATE NOT NULL, PRIMARY KEY (id, day))
PARTITION BY HASH (YEAR(day)) PARTITIONS 4;
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule partition_column_not_in_key = rule(info, check_refusal);

} // namespace lintel::rules
