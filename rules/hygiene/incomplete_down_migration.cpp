#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md",
};

constexpr RuleInfo info{
    .id = "incomplete-down-migration",
    .category = Category::hygiene,
    .severity = Severity::warning,
    .summary = "taking a migration back does not restore the schema",
    .explanation = R"(
A way back is written once, with the migration, and run in the worst hour: after a failed
release, on the only copy of the data. Lintel runs the migration and then what takes it back
on its simulated schema, and compares. What is told is what would be left, missing or other
than before, or the statement that the server refuses: an index that a foreign key needs is
dropped first, a column comes back without its default, the table a migration made stays.

Let the way back undo all of it, in the opposite order:

```sql good
-- +goose Up
CREATE TABLE notes (id INT PRIMARY KEY, text VARCHAR(200));
-- +goose Down
DROP TABLE notes;
```

Rows do not count: what a DROP took is not brought back by any statement. Nor does the order
of columns. Nothing is said where the schema before the migration is not known, and where the
way back is empty, which is `missing-down-migration`.
)",
    .sources = sources,
};

} // namespace

extern const Rule incomplete_down_migration = rule(info);

} // namespace lintel::rules
