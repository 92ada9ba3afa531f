#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://mariadb.com/kb/en/"
    "incompatibilities-and-feature-differences-between-mariadb-and-mysql/",
    "https://dev.mysql.com/doc/refman/8.4/en/sql-statements.html",
};

constexpr RuleInfo info{
    .id = "mariadb-syntax",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "syntax that only MariaDB knows, in a project for MySQL",
    .explanation = R"(
MariaDB left MySQL's path at version 5.5, and its manual is often what a search finds
first. `CREATE OR REPLACE TABLE`, `INSERT ... RETURNING`, sequences and system-versioned
tables are its own: MySQL answers with error 1064. A file that holds one came from a dump
of MariaDB, or from an example that was never run here.

Write MySQL's way: `DROP TABLE IF EXISTS` and `CREATE TABLE`, `LAST_INSERT_ID()`,
`AUTO_INCREMENT`, a history table that triggers fill. Where the servers are MariaDB, say so:
`target = "mariadb-10.11"`.

```sql bad
CREATE OR REPLACE TABLE settings (name VARCHAR(64) PRIMARY KEY, value TEXT);
```

```sql good
DROP TABLE IF EXISTS settings;
CREATE TABLE settings (name VARCHAR(64) PRIMARY KEY, value TEXT);
```

An `IF [NOT] EXISTS` that MariaDB alone knows is `unsupported-if-exists`.
)",
    .sources = sources,
    .part_of = "syntax-error",
};

} // namespace

extern const Rule mariadb_syntax = rule(info);

} // namespace lintel::rules
