#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {{1217, Refused::parent}, 1451, 1701, 3730};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_fk_cannot_drop_parent",
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_truncate_illegal_fk",
    "https://dev.mysql.com/doc/refman/8.4/en/drop-table.html",
};

constexpr RuleInfo info{
    .id = "referenced-table-drop",
    .category = Category::foreign_keys,
    .severity = Severity::error,
    .summary = "dropped or truncated table that a foreign key references",
    .explanation = R"(
A table cannot be dropped while another one references it, even when neither has a row, and it
cannot be truncated at all. Down migrations and clean-up scripts that drop tables in the order
in which they were made are refused at the first parent.

Drop the children first, or the foreign keys; several tables in one `DROP TABLE` may reference
each other. Instead of `TRUNCATE` write `DELETE FROM`.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE orders (
    id INT PRIMARY KEY,
    user_id INT,
    FOREIGN KEY (user_id) REFERENCES users (id)
);
DROP TABLE users;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE orders (
    id INT PRIMARY KEY,
    user_id INT,
    FOREIGN KEY (user_id) REFERENCES users (id)
);
DROP TABLE users, orders;
```

With `foreign_key_checks = 0` the server drops the table, and leaves the child with a constraint
on nothing.
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule referenced_table_drop = rule(info, check_refusal);

} // namespace lintel::rules
