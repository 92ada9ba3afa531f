#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1093};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_update_table_used",
    "https://dev.mysql.com/doc/refman/8.4/en/subquery-restrictions.html",
};

constexpr RuleInfo info{
    .id = "update-of-table-in-subquery",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "UPDATE or DELETE whose subquery reads the table that it changes",
    .explanation = R"(
Deleting all duplicates but the first row of each, or setting a column from another row of the
same table, is written with a subquery in every other database. MySQL refuses it, as it would
read rows while it changes them; such statements are met in migrations that were tried out
on PostgreSQL, SQLite or MariaDB.

Join the table to itself instead, or put the subquery into a derived table, whose rows are worked
out before.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(255));
DELETE FROM users WHERE id NOT IN (SELECT MIN(id) FROM users GROUP BY email);
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(255));
DELETE FROM users WHERE id NOT IN (
    SELECT first FROM (SELECT MIN(id) AS first FROM users GROUP BY email) AS kept
);
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule update_of_table_in_subquery = rule(info, check_refusal);

} // namespace lintel::rules
