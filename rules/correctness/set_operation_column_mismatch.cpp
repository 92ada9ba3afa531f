#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1222};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_wrong_number_of_columns_in_select",
    "https://dev.mysql.com/doc/refman/8.4/en/union.html",
};

constexpr RuleInfo info{
    .id = "set-operation-column-mismatch",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "UNION, INTERSECT or EXCEPT of queries with different numbers of columns",
    .explanation = R"(
The queries on both sides must have the same number of columns. With `SELECT *` on one side or
both they had, until a migration added a column to one of the tables; a view over such a union
is refused when it is made anew, long after the change that broke it.

List the columns on both sides, with `NULL` where one has nothing to give.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50));
CREATE TABLE robots (id INT PRIMARY KEY, name VARCHAR(50), model INT);
CREATE VIEW actors AS SELECT * FROM users UNION ALL SELECT * FROM robots;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50));
CREATE TABLE robots (id INT PRIMARY KEY, name VARCHAR(50), model INT);
CREATE VIEW actors AS SELECT id, name FROM users UNION ALL SELECT id, name FROM robots;
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule set_operation_column_mismatch = rule(info, check_refusal);

} // namespace lintel::rules
