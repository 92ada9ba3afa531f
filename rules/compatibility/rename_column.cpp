#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/alter-table.html",
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html",
};

constexpr RuleInfo info{
    .id = "rename-column",
    .category = Category::compatibility,
    .severity = Severity::warning,
    .summary = "column that existed before gets another name",
    .explanation = R"(
Renaming costs the server nothing (it is instant from 8.0.28 on). It breaks the
release that is running: every query that names the old column fails with error
1054 from this statement on, and the new release fails on the old schema, so there
is no order of deploying the two that works. The server carries the new name into
indexes and foreign keys; views, triggers and routines keep the old one and break
when they are next used.

Without downtime it takes three releases: add the new column, write both and copy
the old values in batches; read the new one; drop the old one. Often the cheaper
answer is to leave the column as it is and to rename it where the application maps
it.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, mail VARCHAR(255));
-- then
ALTER TABLE users RENAME COLUMN mail TO email;
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, mail VARCHAR(255));
-- then
ALTER TABLE users ADD COLUMN email VARCHAR(255);
```

`CHANGE` with another name is the same thing. A change of letter case alone is not
reported, because column names are compared without regard to case.
)",
    .sources = sources,
};

void check(const ColumnRenamed& rename, RuleContext& ctx) {
    if (!existed_before(rename.before) || !existed_before(rename.from)) return;
    if (equal_names(rename.from.name, rename.to)) return;
    const ObjectName& table = rename.before ? rename.before->name : rename.after->name;

    Diagnostic& finding =
        ctx.report(rename.span, "column `{}` of `{}` is renamed to `{}`", rename.from.name,
                   table.name, rename.to)
            .about("{}.{}", table.name, rename.from.name)
            .note("queries of the running release that name `{}` fail from this statement on",
                  rename.from.name)
            .help("add `{}` beside it, write both, move the readers, then drop `{}`", rename.to,
                  rename.from.name);
    if (rename.from.defined && !rename.from.declared_at.empty())
        finding.label(rename.from.declared_at, "declared here");
}

} // namespace

extern const Rule rename_column = rule(info, check);

} // namespace lintel::rules
