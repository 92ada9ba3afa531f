#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://flywaydb.org/documentation/command/validate",
};

constexpr RuleInfo info{
    .id = "modified-migration",
    .category = Category::hygiene,
    .severity = Severity::warning,
    .summary = "a migration that the base branch has already is changed",
    .explanation = R"(
A migration runs once on each server. What is changed in it afterwards reaches only the
servers that have not run it: the schema of a new installation is another than that of the
old ones, and nothing says so. Tools that keep a checksum of each file (Flyway, Liquibase,
sqlx, Atlas) go on strike on all the old ones instead.

Leave the file as the base branch has it, and write the change as a new migration:

```sql good
ALTER TABLE users ADD COLUMN email VARCHAR(255);
```

Asked is only with `--base`, which says what the base branch has, and of files whose names
carry a version. A change of blanks or comments counts: a checksum counts it too. What runs
again whenever it changes (`R__views.sql`) may be changed.
)",
    .sources = sources,
};

} // namespace

extern const Rule modified_migration = rule(info);

} // namespace lintel::rules
