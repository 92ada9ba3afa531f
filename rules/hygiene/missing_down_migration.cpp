#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md",
};

constexpr RuleInfo info{
    .id = "missing-down-migration",
    .category = Category::hygiene,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "migration that nothing takes back",
    .explanation = R"(
golang-migrate, goose, dbmate, Diesel and others keep a way back with each migration. Where it
is missing or empty, a release that goes wrong can only go forward: somebody writes the
statements by hand, at the worst time.

Write it with the migration:

```sql good
-- migrate:up
CREATE TABLE notes (id INT PRIMARY KEY, text VARCHAR(200));
-- migrate:down
DROP TABLE notes;
```

Off by default: many teams go forward only, and with data that is dropped there is no way
back that deserves the name.
)",
    .sources = sources,
};

} // namespace

extern const Rule missing_down_migration = rule(info);

} // namespace lintel::rules
