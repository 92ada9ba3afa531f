#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1061};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_dup_keyname",
    "https://dev.mysql.com/doc/refman/8.4/en/create-index.html",
};

constexpr RuleInfo info{
    .id = "duplicate-index-name",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "index whose name the table has already",
    .explanation = R"(
Index names are the table's own and compared without regard to case. They collide when an
index is added for the second time, by hand during an incident and by the migration
afterwards, when two branches chose `idx_user`, and when an index is renamed to a name that
is in use. A foreign key's index takes the constraint's name, and collides as well.

See whether both indexes have the same columns: then the second statement is to go. Else
give the new one a name that says what it covers.

```sql bad
CREATE TABLE orders (id INT PRIMARY KEY, user_id INT, state INT, KEY by_user (user_id));
CREATE INDEX by_user ON orders (user_id, state);
```

```sql good
CREATE TABLE orders (id INT PRIMARY KEY, user_id INT, state INT, KEY by_user (user_id));
CREATE INDEX by_user_and_state ON orders (user_id, state);
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule duplicate_index_name = rule(info, check_refusal);

} // namespace lintel::rules
