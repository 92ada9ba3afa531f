#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1731, 1732, 1733, 1736, 1740};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_tables_different_metadata",
    "https://dev.mysql.com/doc/refman/8.4/en/partitioning-management-exchange.html",
};

constexpr RuleInfo info{
    .id = "exchange-partition-mismatch",
    .category = Category::partitions,
    .severity = Severity::error,
    .summary = "EXCHANGE PARTITION with a table of another form",
    .explanation = R"(
The table must have the same columns and indexes as the partitioned one, in the same order, and
no partitions, foreign keys or temporary life of its own. Rows count too: a table whose columns
were added at once, `ALGORITHM=INSTANT`, keeps old rows in another form, and is refused though
both definitions read the same.

Make the table with `CREATE TABLE archive LIKE visits` and `ALTER TABLE archive REMOVE
PARTITIONING`, right before the exchange; rebuild one that had columns added at once with
`ALTER TABLE visits FORCE`.

```sql bad
CREATE TABLE visits (year INT NOT NULL, host VARCHAR(50)) PARTITION BY RANGE (year) (
    PARTITION p2023 VALUES LESS THAN (2024),
    PARTITION p2024 VALUES LESS THAN (2025)
);
CREATE TABLE archive (year INT NOT NULL);
ALTER TABLE visits EXCHANGE PARTITION p2023 WITH TABLE archive;
```

```sql good
CREATE TABLE visits (year INT NOT NULL, host VARCHAR(50)) PARTITION BY RANGE (year) (
    PARTITION p2023 VALUES LESS THAN (2024),
    PARTITION p2024 VALUES LESS THAN (2025)
);
CREATE TABLE archive (year INT NOT NULL, host VARCHAR(50));
ALTER TABLE visits EXCHANGE PARTITION p2023 WITH TABLE archive;
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule exchange_partition_mismatch = rule(info, check_refusal);

} // namespace lintel::rules
