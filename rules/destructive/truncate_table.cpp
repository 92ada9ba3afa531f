#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/truncate-table.html",
};

constexpr RuleInfo info{
    .id = "truncate-table",
    .category = Category::destructive,
    .severity = Severity::warning,
    .summary = "table is emptied by TRUNCATE TABLE",
    .explanation = R"(
`TRUNCATE TABLE` looks like a `DELETE` and is DDL: the server drops the table and
creates it anew. It commits the open transaction and cannot be rolled back, fires
no `ON DELETE` triggers, sets `AUTO_INCREMENT` back to its start, so that ids
which were handed out once are handed out again, and takes an exclusive metadata
lock that waits for every running query and makes all later ones wait behind it.

Where rows are to go for good, delete them in batches by key, which can be stopped
and watched. To start from an empty table, rename the old one away first and keep
it until nobody asks for it.

```sql bad
CREATE TABLE events (id BIGINT UNSIGNED PRIMARY KEY);
-- then
TRUNCATE TABLE events;
```

```sql good
CREATE TABLE events (id BIGINT UNSIGNED PRIMARY KEY);
-- then
DELETE FROM events WHERE id <= 100000 ORDER BY id LIMIT 1000;
```

Temporary tables and tables the same change set creates are not reported.
)",
    .sources = sources,
};

void check(const TableTruncated& truncation, RuleContext& ctx) {
    if (!existed_before(truncation.before)) return;
    ctx.report(truncation.span, "table `{}` is emptied", truncation.name.name)
        .about("{}", truncation.name.name)
        .note(
            "`TRUNCATE TABLE` commits at once, fires no triggers and starts `AUTO_INCREMENT` anew")
        .help(
            "delete the rows in batches by key, or rename the table away and create an empty one");
}

} // namespace

extern const Rule truncate_table = rule(info, check);

} // namespace lintel::rules
