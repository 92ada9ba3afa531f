#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1286};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_unknown_storage_engine",
    "https://dev.mysql.com/doc/refman/8.4/en/storage-engines.html",
};

constexpr RuleInfo info{
    .id = "unknown-storage-engine",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "storage engine that the target does not have",
    .explanation = R"(
`BDB` and `ISAM` went with the servers of twenty years ago, and dumps that name them are still
restored. With `NO_ENGINE_SUBSTITUTION` in the SQL mode, which is the default, the table is
refused; without it the server takes the default engine and says so in a warning, and a table
that was to be in memory, or to have no transactions, is something else from then on.

Write `ENGINE=InnoDB`, or leave the engine out.

```sql bad
CREATE TABLE sessions (id CHAR(32) PRIMARY KEY) ENGINE=BDB;
```

```sql good
CREATE TABLE sessions (id CHAR(32) PRIMARY KEY) ENGINE=InnoDB;
```

Engines that plugins bring have names that are not known here, and nothing is said of them.
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule unknown_storage_engine = rule(info, check_refusal);

} // namespace lintel::rules
