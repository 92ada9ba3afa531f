#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://documentation.red-gate.com/flyway/flyway-concepts/migrations",
    "https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md",
};

constexpr RuleInfo info{
    .id = "empty-migration",
    .category = Category::hygiene,
    .severity = Severity::note,
    .summary = "file holds no statement",
    .explanation = R"(
A migration without a statement is recorded as run and has done nothing. Mostly the generator made it
and it was committed before it was written, or all of it was commented out while something was tried:
what it should have done is then missing from every database that has run it, and adding it later
changes nothing there.

Write what it is for, or take the file out while nobody has run it. A file that only keeps a number
taken stays, with a comment that says so: `-- empty on purpose: moved to V31`.

```sql bad
-- TODO
```

```sql good
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY);
```

```sql good
-- Nothing to do for MySQL.
```

Of a file with sections (goose, dbmate, sql-migrate) the one that is run counts. The rule is reported
by the reader itself.
)",
    .sources = sources,
};

} // namespace

extern const Rule empty_migration = rule(info);

} // namespace lintel::rules
