#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1901, 3102, 3107, 3109, 3763, 4029};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_generated_column_non_prior",
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_generated_column_named_function_is_not_allowed",
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-generated-columns.html",
};

constexpr RuleInfo info{
    .id = "invalid-generated-column",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "generated column whose expression the server does not allow",
    .explanation = R"(
A generated column is worked out whenever a row is written or read, and must come out the same
each time: functions of the time, of chance or of the session are refused, and so are
subqueries, and the `AUTO_INCREMENT` column, whose value is not there yet. A generated column
can use another one only if that stands before it in the table.

Write what depends on the moment into an ordinary column, by a default, the application or a
trigger; put generated columns in the order in which they need each other.

```sql bad
CREATE TABLE members (
    id BIGINT UNSIGNED PRIMARY KEY,
    born DATE NOT NULL,
    age INT AS (TIMESTAMPDIFF(YEAR, born, CURDATE()))
);
```

```sql good
CREATE TABLE members (
    id BIGINT UNSIGNED PRIMARY KEY,
    born DATE NOT NULL,
    birth_year INT AS (YEAR(born))
);
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule invalid_generated_column = rule(info, check_refusal);

} // namespace lintel::rules
