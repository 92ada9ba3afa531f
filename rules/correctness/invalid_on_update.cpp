#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1294};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_invalid_on_update",
    "https://dev.mysql.com/doc/refman/8.4/en/timestamp-initialization.html",
};

constexpr RuleInfo info{
    .id = "invalid-on-update",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "ON UPDATE on a column that is no timestamp, or with other digits than it",
    .explanation = R"(
`ON UPDATE CURRENT_TIMESTAMP` works on `DATETIME` and `TIMESTAMP`, and with exactly as many
fractional digits as the column has: `DATETIME(3)` wants `CURRENT_TIMESTAMP(3)`. The second
part is forgotten when a column is given fractions and only its type is changed.

Write the same digits in the type, the default and `ON UPDATE`.

```sql bad
CREATE TABLE notes (
    id BIGINT UNSIGNED PRIMARY KEY,
    changed DATETIME(3) ON UPDATE CURRENT_TIMESTAMP
);
```

```sql good
CREATE TABLE notes (
    id BIGINT UNSIGNED PRIMARY KEY,
    changed DATETIME(3) ON UPDATE CURRENT_TIMESTAMP(3)
);
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule invalid_on_update = rule(info, check_refusal);

} // namespace lintel::rules
