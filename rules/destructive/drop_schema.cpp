#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/drop-database.html",
    "https://dev.mysql.com/doc/refman/8.4/en/implicit-commit.html",
};

constexpr RuleInfo info{
    .id = "drop-schema",
    .category = Category::destructive,
    .severity = Severity::warning,
    .summary = "database is dropped with everything in it",
    .explanation = R"(
`DROP DATABASE` removes every table, view, routine, trigger and event of the
database, commits at once and cannot be rolled back. Privileges granted on it stay
behind, and hold again for the next database of that name. It takes no more than the
wrong host in a configuration file for the statement to run where it was never meant
to.

A migration that runs on every environment is the wrong place for it. Drop the tables
in migrations of their own, one by one, and the empty database by hand.

```sql bad
DROP DATABASE reporting;
```

```sql good
CREATE DATABASE scratch;
DROP DATABASE scratch;
```

Not reported: a database that the same change set created, and
`DROP DATABASE IF EXISTS` of one that nothing is known of, as set-up scripts write it
before `CREATE DATABASE`.
)",
    .sources = sources,
};

void check(const ast::DropDatabase& drop, RuleContext& ctx) {
    const auto* found = ctx.step->before.databases.find(drop.name.text);
    const Database* database = found != nullptr ? found->get() : nullptr;
    if (database != nullptr && !database->preexisting) return;
    if (database == nullptr && (drop.if_exists || ctx.step->before.database_absent(drop.name.text)))
        return;
    ctx.report(drop.name.span, "database `{}` is dropped with everything in it", drop.name.text)
        .about("{}", drop.name.text)
        .note("the statement commits at once: only a backup brings the tables back")
        .help("drop what is no longer needed table by table, each after nothing has missed it");
}

} // namespace

extern const Rule drop_schema = rule(info, check);

} // namespace lintel::rules
