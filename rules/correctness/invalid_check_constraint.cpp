#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {
    {1901, Refused::check}, 3812, 3813, 3814, 3815, 3816, 3818, 3820, 3823};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_check_constraint_named_function_is_not_allowed",
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-check-constraints.html",
};

constexpr RuleInfo info{
    .id = "invalid-check-constraint",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "CHECK that the server does not allow",
    .explanation = R"(
A check is looked at whenever a row is written, and must give the same answer each time:
functions of the time or of chance, variables, subqueries and stored functions are refused. A
check in a column's definition may name that column alone, none may name the `AUTO_INCREMENT`
column, or one that a foreign key's action writes. Before 8.0.16 all were read and forgotten, so
that old files hold checks which no server ever looked at.

Put what depends on the moment in a trigger or the application, and a check over several
columns behind the last column.

```sql bad
CREATE TABLE bookings (id BIGINT UNSIGNED PRIMARY KEY, day DATE, CHECK (day >= CURDATE()));
```

```sql good
CREATE TABLE bookings (id BIGINT UNSIGNED PRIMARY KEY, day DATE, CHECK (day >= '2020-01-01'));
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule invalid_check_constraint = rule(info, check_refusal);

} // namespace lintel::rules
