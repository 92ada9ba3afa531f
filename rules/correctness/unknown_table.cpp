#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1051, 1109, 1146, {4092, Refused::view}};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_no_such_table",
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_bad_table_error",
};

constexpr RuleInfo info{
    .id = "unknown-table",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "table or view that does not exist when the statement runs",
    .explanation = R"(
The migration runs out of order on a new server: it alters a table that a later file
creates, drops one that was renamed last month, or fills one that a branch not merged yet
brings. Where it was written the table was there, from an earlier attempt or by hand.

Put the statement behind the one that creates the table, or name it as it is called by
then. To drop what may be missing, write `DROP TABLE IF EXISTS`.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY);
RENAME TABLE users TO accounts;
ALTER TABLE users ADD COLUMN email VARCHAR(255);
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY);
RENAME TABLE users TO accounts;
ALTER TABLE accounts ADD COLUMN email VARCHAR(255);
```

Nothing is said of a table that no file has shown, unless `--schema` says what exists or the
chain begins with nothing.
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule unknown_table = rule(info, check_refusal);

} // namespace lintel::rules
