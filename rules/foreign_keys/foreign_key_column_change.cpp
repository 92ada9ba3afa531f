#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1832, 1833, {3780, Refused::changed_column}};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_fk_column_cannot_change",
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_fk_column_cannot_change_child",
    "https://dev.mysql.com/doc/refman/8.4/en/alter-table.html",
};

constexpr RuleInfo info{
    .id = "foreign-key-column-change",
    .category = Category::foreign_keys,
    .severity = Severity::error,
    .summary = "changed type of a column that a foreign key needs",
    .explanation = R"(
Widening `id` from `INT` to `BIGINT` before it runs out is refused as long as one foreign key
references it, and so is widening the children first: with the key in place both sides must fit
at every moment.

Drop the foreign keys, change the parent and all children, and add the keys again; a migration
for each step, since every one rebuilds its table. A `VARCHAR` that grows within one length
byte, or a comment or default that changes, is let pass.

```sql bad
CREATE TABLE users (id INT UNSIGNED PRIMARY KEY);
CREATE TABLE orders (
    id INT UNSIGNED PRIMARY KEY,
    user_id INT UNSIGNED,
    CONSTRAINT orders_user FOREIGN KEY (user_id) REFERENCES users (id)
);
ALTER TABLE users MODIFY COLUMN id BIGINT UNSIGNED NOT NULL;
```

```sql good
CREATE TABLE users (id INT UNSIGNED PRIMARY KEY);
CREATE TABLE orders (
    id INT UNSIGNED PRIMARY KEY,
    user_id INT UNSIGNED,
    CONSTRAINT orders_user FOREIGN KEY (user_id) REFERENCES users (id)
);
ALTER TABLE orders DROP FOREIGN KEY orders_user;
ALTER TABLE users MODIFY COLUMN id BIGINT UNSIGNED NOT NULL;
ALTER TABLE orders MODIFY COLUMN user_id BIGINT UNSIGNED;
ALTER TABLE orders ADD CONSTRAINT orders_user FOREIGN KEY (user_id) REFERENCES users (id);
```

With `foreign_key_checks = 0` the server lets a change pass that leaves both sides alike.
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule foreign_key_column_change = rule(info, check_refusal);

} // namespace lintel::rules
