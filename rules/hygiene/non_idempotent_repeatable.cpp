#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://documentation.red-gate.com/flyway/flyway-concepts/migrations/repeatable-migrations",
    "https://evolve-db.netlify.app/configuration/naming/",
};

constexpr RuleInfo info{
    .id = "non-idempotent-repeatable",
    .category = Category::hygiene,
    .severity = Severity::warning,
    .summary = "repeatable migration that cannot run on what it left",
    .explanation = R"(
Flyway and Evolve run a repeatable migration (`R__…`) again whenever its text has changed, and
grate all that lies in its folders for views, functions and the like. The first run passes
everywhere, in tests too, since each of them begins with an empty server. The next edit then
meets the objects and the rows of the run before: `CREATE VIEW` fails with error 1050 in the
middle of a release, and an `INSERT` leaves its rows twice.

Lintel runs the file a second time on the schema that it left, and reports the first statement
that the server refuses, and each `INSERT` of written rows into a table that the file does not
clear. Use `CREATE OR REPLACE VIEW`, `DROP … IF EXISTS` before `CREATE`, `INSERT … ON DUPLICATE
KEY UPDATE`. In a file called `R__open_orders.sql` this is well:

```sql good
CREATE OR REPLACE VIEW open_orders AS SELECT 1 AS id;
```

Asked is only where the tool that keeps the folder is known.
)",
    .sources = sources,
};

} // namespace

extern const Rule non_idempotent_repeatable = rule(info);

} // namespace lintel::rules
