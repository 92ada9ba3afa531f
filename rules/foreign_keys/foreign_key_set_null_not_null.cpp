#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {{1005, Refused::set_null}, {1215, Refused::set_null}, 1830};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_fk_column_not_null",
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html",
};

constexpr RuleInfo info{
    .id = "foreign-key-set-null-not-null",
    .category = Category::foreign_keys,
    .severity = Severity::error,
    .summary = "SET NULL on a column that is NOT NULL",
    .explanation = R"(
`ON DELETE SET NULL` keeps the child's row and empties its reference, which a `NOT NULL` column
cannot be. The two are written by different people or at different times: the column is made
`NOT NULL` later, and then that statement is refused.

Decide what is to happen to the child: let the column be `NULL`, delete the child with `CASCADE`,
or refuse to delete the parent with `RESTRICT`.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE orders (
    id INT PRIMARY KEY,
    user_id INT NOT NULL,
    FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE SET NULL
);
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE orders (
    id INT PRIMARY KEY,
    user_id INT NULL,
    FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE SET NULL
);
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule foreign_key_set_null_not_null = rule(info, check_refusal);

} // namespace lintel::rules
