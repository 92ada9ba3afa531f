#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1252};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_spatial_cant_have_null",
    "https://dev.mysql.com/doc/refman/8.4/en/creating-spatial-indexes.html",
};

constexpr RuleInfo info{
    .id = "nullable-spatial-index",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "SPATIAL index on a column that allows NULL",
    .explanation = R"(
An R-tree has no place for `NULL`, so that each column of a `SPATIAL` index must be `NOT NULL`,
which a column is not unless that is written. It is refused with the index, whoever declared
the column.

Make the column `NOT NULL`, with a value such as `POINT(0, 0)` put into rows that have none,
and give it an `SRID`: without one the optimizer passes the index over.

```sql bad
CREATE TABLE shops (id INT PRIMARY KEY, place POINT SRID 4326, SPATIAL KEY (place));
```

```sql good
CREATE TABLE shops (id INT PRIMARY KEY, place POINT NOT NULL SRID 4326, SPATIAL KEY (place));
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule nullable_spatial_index = rule(info, check_refusal);

} // namespace lintel::rules
