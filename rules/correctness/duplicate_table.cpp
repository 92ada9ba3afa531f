#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1050};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_table_exists_error",
    "https://dev.mysql.com/doc/refman/8.4/en/create-table.html",
};

constexpr RuleInfo info{
    .id = "duplicate-table",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "table or view whose name is taken already",
    .explanation = R"(
Two migrations create the same table, one renames a table onto another, or a dump of the
whole schema was put behind the migrations that had built it. Tables and views share their
names, so a view can be in the way too.

Where the second definition is meant to replace the first, alter the table; `IF NOT EXISTS`
lets the statement pass, and keeps the first definition whatever the second says (see
`if-not-exists-hides-difference`).

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY);
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, email VARCHAR(255));
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY);
ALTER TABLE users ADD COLUMN email VARCHAR(255);
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule duplicate_table = rule(info, check_refusal);

} // namespace lintel::rules
