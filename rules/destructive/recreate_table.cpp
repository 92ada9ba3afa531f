#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/drop-table.html",
};

constexpr RuleInfo info{
    .id = "recreate-table",
    .category = Category::destructive,
    .severity = Severity::warning,
    .summary = "table that was there is dropped and created again: its rows are lost",
    .explanation = R"(
A file that drops a table and creates it again looks like a change of its definition and is
the loss of all its rows. It happens when a dump, or a script that sets up a fresh database, is
put among the migrations; `DROP TABLE IF EXISTS` in front of each table is its mark.

Write what changes as `ALTER TABLE`. To begin anew with other columns, create the new table
under another name, copy the rows and swap the names with `RENAME TABLE`.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50));
-- then
DROP TABLE IF EXISTS users;
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(100));
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50));
-- then
ALTER TABLE users MODIFY name VARCHAR(100);
```

The `DROP` has its own finding, `drop-table`.
)",
    .sources = sources,
};

void check(const FinalSchema& schema, RuleContext& ctx) {
    schema.start.tables.for_each([&](const ObjectName& name, const TablePtr& old) {
        if (!old || !old->preexisting || old->temporary) return;
        const TablePtr now = schema.catalog.find_table(name);
        if (!now || now->preexisting || now->temporary || !ctx.judged(now->declared_at)) return;
        // A table of the name that came by a rename brought its rows with it.
        if (now->declared_at == old->declared_at) return;
        ctx.report(now->declared_at, "`{}` was there: it is created anew without its rows",
                   name.name)
            .about("{}", name.name)
            .label(old->declared_at, "the table that was dropped")
            .help("write what changes as `ALTER TABLE {}`", name.name);
    });
}

} // namespace

extern const Rule recreate_table = rule(info, check);

} // namespace lintel::rules
