#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {{1091, Refused::foreign_key}, {1091, Refused::check}, 3821, 3940};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_cant_drop_field_or_key",
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_constraint_not_found",
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_check_constraint_not_found",
};

constexpr RuleInfo info{
    .id = "unknown-constraint",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "foreign key or check that does not exist when the statement runs",
    .explanation = R"(
A foreign key is called by its constraint, not by its index or its column: `DROP FOREIGN KEY
user_id` fails where the constraint is `orders_ibfk_1`. Generated names count the foreign
keys that the table has had, so that they differ between servers with another history, and
the migration fails on the one where the number is another.

Name constraints where they are made (`CONSTRAINT orders_user FOREIGN KEY ...`), and drop
them by that name. `SHOW CREATE TABLE` tells what they are called now.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY);
CREATE TABLE orders (
    id BIGINT UNSIGNED PRIMARY KEY,
    user_id BIGINT UNSIGNED,
    FOREIGN KEY (user_id) REFERENCES users (id)
);
ALTER TABLE orders DROP FOREIGN KEY user_id;
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY);
CREATE TABLE orders (
    id BIGINT UNSIGNED PRIMARY KEY,
    user_id BIGINT UNSIGNED,
    CONSTRAINT orders_user FOREIGN KEY (user_id) REFERENCES users (id)
);
ALTER TABLE orders DROP FOREIGN KEY orders_user;
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule unknown_constraint = rule(info, check_refusal);

} // namespace lintel::rules
