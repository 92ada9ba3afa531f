#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1553};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_drop_index_fk",
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html",
};

constexpr RuleInfo info{
    .id = "foreign-key-index-drop",
    .category = Category::foreign_keys,
    .severity = Severity::error,
    .summary = "dropped index that a foreign key needs",
    .explanation = R"(
A foreign key needs an index that begins with its columns, in the child as well as in the parent.
Where one is dropped as unused or redundant, no statistic tells that it serves a constraint, and
the server refuses it, even with `foreign_key_checks` off.

Add the index that is to take its place in the same statement, or drop the foreign key.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE orders (
    id INT PRIMARY KEY,
    user_id INT,
    KEY by_user (user_id),
    FOREIGN KEY (user_id) REFERENCES users (id)
);
DROP INDEX by_user ON orders;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE orders (
    id INT PRIMARY KEY,
    user_id INT,
    KEY by_user (user_id),
    FOREIGN KEY (user_id) REFERENCES users (id)
);
ALTER TABLE orders ADD KEY by_user_and_id (user_id, id), DROP INDEX by_user;
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule foreign_key_index_drop = rule(info, check_refusal);

} // namespace lintel::rules
