#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1486, 1488, 1502, 1564, 1652, 1659, 1660};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_partition_function_is_not_allowed_error",
    "https://dev.mysql.com/doc/refman/8.4/en/partitioning-limitations-functions.html",
};

constexpr RuleInfo info{
    .id = "invalid-partition-expression",
    .category = Category::partitions,
    .severity = Severity::error,
    .summary = "partitioning function or column that the server does not allow",
    .explanation = R"(
The function must give a whole number from columns of the table, the same each time: a handful
of functions are allowed, most of them on dates, and none that depends on the session's time
zone, which is why a `TIMESTAMP` goes with `UNIX_TIMESTAMP()` alone. Strings and `DATETIME` need
`RANGE COLUMNS`, `LIST COLUMNS` or `KEY`; `TEXT`, `BLOB` and `JSON` cannot be used at all.

Partition by `RANGE COLUMNS (created_at)`, or by a number of days or years.

```sql bad
CREATE TABLE visits (created_at TIMESTAMP NOT NULL)
PARTITION BY RANGE (YEAR(created_at)) (PARTITION p0 VALUES LESS THAN (2025));
```

```sql good
CREATE TABLE visits (created_at TIMESTAMP NOT NULL)
PARTITION BY RANGE (UNIX_TIMESTAMP(created_at)) (
    PARTITION p0 VALUES LESS THAN (1735689600)
);
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule invalid_partition_expression = rule(info, check_refusal);

} // namespace lintel::rules
