#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/alter-table.html",
    "https://mariadb.com/kb/en/alter-table/",
};

constexpr RuleInfo info{
    .id = "unsupported-if-exists",
    .category = Category::hygiene,
    .severity = Severity::error,
    .summary = "`IF [NOT] EXISTS` where only MariaDB knows it",
    .explanation = R"(
MySQL has `IF [NOT] EXISTS` for tables, databases, views, routines, triggers, events and
accounts, and not for what lies within a table: columns, indexes and constraints. MariaDB
has it there too, and migrations copied from its users stop in MySQL with error 1064, at
the very clause that was to make them safe to repeat.

Let the migration tool keep account of what has run, as it does anyway, and leave the words
out. A script that must be run again and again has to ask `information_schema` first and
run the statement with `PREPARE`.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY);
ALTER TABLE users ADD COLUMN IF NOT EXISTS email VARCHAR(255);
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY);
ALTER TABLE users ADD COLUMN email VARCHAR(255);
```

There is no fix: without the words the statement fails where they would have passed over
it.
)",
    .sources = sources,
    .part_of = "syntax-error",
};

} // namespace

extern const Rule unsupported_if_exists = rule(info);

} // namespace lintel::rules
