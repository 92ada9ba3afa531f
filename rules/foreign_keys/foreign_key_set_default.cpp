#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {{1215, Refused::set_default}};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_cannot_add_foreign",
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html",
};

constexpr RuleInfo info{
    .id = "foreign-key-set-default",
    .category = Category::foreign_keys,
    .severity = Severity::error,
    .summary = "SET DEFAULT as the action of a foreign key, which InnoDB refuses",
    .explanation = R"(
The parser reads `ON DELETE SET DEFAULT`, and InnoDB then refuses the table: error 1215, which
names no reason. PostgreSQL has the action, and migrations that were written for both bring it.

Write `SET NULL` or `RESTRICT`; to put a default row in the place of a deleted one needs a
trigger or an `UPDATE` before the delete.

```sql bad
CREATE TABLE states (id INT PRIMARY KEY);
CREATE TABLE orders (
    id INT PRIMARY KEY,
    state_id INT DEFAULT 1,
    FOREIGN KEY (state_id) REFERENCES states (id) ON DELETE SET DEFAULT
);
```

```sql good
CREATE TABLE states (id INT PRIMARY KEY);
CREATE TABLE orders (
    id INT PRIMARY KEY,
    state_id INT DEFAULT 1,
    FOREIGN KEY (state_id) REFERENCES states (id) ON DELETE RESTRICT
);
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule foreign_key_set_default = rule(info, check_refusal);

} // namespace lintel::rules
