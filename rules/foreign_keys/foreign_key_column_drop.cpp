#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1828, 1829};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_fk_column_cannot_drop",
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_fk_column_cannot_drop_child",
    "https://dev.mysql.com/doc/refman/8.4/en/alter-table.html",
};

constexpr RuleInfo info{
    .id = "foreign-key-column-drop",
    .category = Category::foreign_keys,
    .severity = Severity::error,
    .summary = "dropped column that a foreign key needs",
    .explanation = R"(
A column of a foreign key, on either side, cannot go while the constraint is there. From the
parent's side this is easy to overlook, as nothing in the table's own definition tells who
references it.

Drop the foreign key in the same statement or before it: `DROP FOREIGN KEY orders_user, DROP
COLUMN user_id`.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE orders (
    id INT PRIMARY KEY,
    user_id INT,
    CONSTRAINT orders_user FOREIGN KEY (user_id) REFERENCES users (id)
);
ALTER TABLE orders DROP COLUMN user_id;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE orders (
    id INT PRIMARY KEY,
    user_id INT,
    CONSTRAINT orders_user FOREIGN KEY (user_id) REFERENCES users (id)
);
ALTER TABLE orders DROP FOREIGN KEY orders_user, DROP COLUMN user_id;
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule foreign_key_column_drop = rule(info, check_refusal);

} // namespace lintel::rules
