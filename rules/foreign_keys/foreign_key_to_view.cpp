#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {
    {1005, Refused::view}, {1215, Refused::view}, {1824, Refused::view}};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_fk_cannot_open_parent",
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html",
};

constexpr RuleInfo info{
    .id = "foreign-key-to-view",
    .category = Category::foreign_keys,
    .severity = Severity::error,
    .summary = "foreign key to a view or a temporary table",
    .explanation = R"(
A foreign key needs rows that InnoDB can lock. A view has none, and a temporary table is seen by
one connection only; to the server neither is a table that could be opened as a parent. It is
met when a table was renamed and a view put in its place to keep old readers alive: the foreign
keys that are made afterwards name the view.

Reference the table that the view reads.

```sql bad
CREATE TABLE accounts (id BIGINT UNSIGNED PRIMARY KEY);
CREATE VIEW users AS SELECT id FROM accounts;
CREATE TABLE orders (
    id BIGINT UNSIGNED PRIMARY KEY,
    user_id BIGINT UNSIGNED,
    FOREIGN KEY (user_id) REFERENCES users (id)
);
```

```sql good
CREATE TABLE accounts (id BIGINT UNSIGNED PRIMARY KEY);
CREATE VIEW users AS SELECT id FROM accounts;
CREATE TABLE orders (
    id BIGINT UNSIGNED PRIMARY KEY,
    user_id BIGINT UNSIGNED,
    FOREIGN KEY (user_id) REFERENCES accounts (id)
);
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule foreign_key_to_view = rule(info, check_refusal);

} // namespace lintel::rules
