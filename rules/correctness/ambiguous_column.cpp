#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1052};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_non_uniq_error",
    "https://dev.mysql.com/doc/refman/8.4/en/identifier-qualifiers.html",
};

constexpr RuleInfo info{
    .id = "ambiguous-column",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "column without a table's name that two joined tables have",
    .explanation = R"(
A query that joins two tables may name a column alone as long as only one of them has it. A
migration that adds `created_at` to the second table therefore breaks queries that were right,
in views, in routines and in later migrations, and the error comes when they run.

Put the table's alias before every column of a join.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, created_at DATETIME);
CREATE TABLE orders (id INT PRIMARY KEY, user_id INT, created_at DATETIME);
CREATE VIEW recent AS
SELECT users.id, created_at FROM users JOIN orders ON orders.user_id = users.id;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, created_at DATETIME);
CREATE TABLE orders (id INT PRIMARY KEY, user_id INT, created_at DATETIME);
CREATE VIEW recent AS
SELECT users.id, orders.created_at FROM users JOIN orders ON orders.user_id = users.id;
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule ambiguous_column = rule(info, check_refusal);

} // namespace lintel::rules
