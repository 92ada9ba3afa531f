#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1054, 1072, 1091};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_bad_field_error",
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_key_column_does_not_exits",
};

constexpr RuleInfo info{
    .id = "unknown-column",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "column that does not exist when the statement runs",
    .explanation = R"(
The column was renamed or dropped by an earlier migration, is added only by a later one, or
is simply misspelt; the author's database still had it. Of a file with several statements
those before have been applied by the time this one fails.

Name the column as it is called by then, or put the statement behind the one that adds it.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, mail VARCHAR(255));
CREATE INDEX by_email ON users (email);
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, mail VARCHAR(255));
CREATE INDEX by_mail ON users (mail);
```

Looked at are definitions, `ALTER TABLE`, indexes, views, triggers and the statements on
data, with aliases, derived tables and common table expressions followed. A table that was
never seen may have any column.
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule unknown_column = rule(info, check_refusal);

} // namespace lintel::rules
