#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1008, 1046, 1049};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_bad_db_error",
    "https://dev.mysql.com/doc/refman/8.4/en/use.html",
};

constexpr RuleInfo info{
    .id = "unknown-schema",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "database that does not exist when the statement runs",
    .explanation = R"(
`USE shop_staging` or `shop_staging.users` in a file that was written against one server
and runs on another: databases are called differently from one environment to the next, and
a name that is fixed in the SQL fits one of them. The file stops there; where a later
statement does not depend on the name, it may run in the database that was in use before,
which is worse.

Leave the database out and let the connection say it. Where the migration makes the
database itself, its `CREATE DATABASE` belongs before the first use.

```sql bad
CREATE DATABASE shop;
DROP DATABASE shop;
CREATE TABLE shop.users (id BIGINT UNSIGNED PRIMARY KEY);
```

```sql good
CREATE DATABASE shop;
CREATE TABLE shop.users (id BIGINT UNSIGNED PRIMARY KEY);
```

Only what the files show to be gone counts: a database that was never mentioned may be
there.
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule unknown_schema = rule(info, check_refusal);

} // namespace lintel::rules
