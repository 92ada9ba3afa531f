#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://documentation.red-gate.com/flyway/flyway-concepts/migrations",
    "https://pressly.github.io/goose/documentation/annotations/",
};

constexpr RuleInfo info{
    .id = "ignored-migration-file",
    .category = Category::hygiene,
    .severity = Severity::warning,
    .summary = "file that its migration tool passes over or cannot run",
    .explanation = R"(
Each tool takes files by their names and passes over the rest without a word: `V7_email.sql`
has one `_` too few for Flyway, `7_email.sql` no `.up` for golang-migrate. The change seems to
be there, is reviewed and merged, and runs nowhere. A file without the line that begins its
section (`-- +goose Up`, `-- migrate:up`) is refused instead, when the tool meets it.

Rename the file as the tool wants it, begin it with that line, or move it out of the folder
when it is no migration. `V7__email.sql` is one to Flyway:

```sql good
ALTER TABLE users ADD COLUMN email VARCHAR(255);
```

Only files whose names begin with a version are taken for migrations that were meant to run.
)",
    .sources = sources,
};

} // namespace

extern const Rule ignored_migration_file = rule(info);

} // namespace lintel::rules
