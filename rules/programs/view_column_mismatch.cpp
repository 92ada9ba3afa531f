#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {{1060, Refused::output_column}, 1353};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_view_wrong_list",
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_dup_fieldname",
    "https://dev.mysql.com/doc/refman/8.4/en/create-view.html",
};

constexpr RuleInfo info{
    .id = "view-column-mismatch",
    .category = Category::programs,
    .severity = Severity::error,
    .summary = "view with too few or too many names, or with two columns of one name",
    .explanation = R"(
A view's list of names must have one for each column of its query; without a list, two columns
of the same name are refused, as both tables of a join with `SELECT *` have an `id`. A list that
was right goes wrong when a column is added to a table whose `*` the view takes, and the view is
made anew.

List the query's columns and give those that collide an alias.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50));
CREATE TABLE orders (id INT PRIMARY KEY, user_id INT);
CREATE VIEW sales AS SELECT * FROM users JOIN orders ON orders.user_id = users.id;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50));
CREATE TABLE orders (id INT PRIMARY KEY, user_id INT);
CREATE VIEW sales AS
SELECT users.id AS user_id, users.name, orders.id AS order_id
FROM users JOIN orders ON orders.user_id = users.id;
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule view_column_mismatch = rule(info, check_refusal);

} // namespace lintel::rules
