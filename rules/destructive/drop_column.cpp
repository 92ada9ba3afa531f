#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/alter-table.html",
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html",
};

constexpr RuleInfo info{
    .id = "drop-column",
    .category = Category::destructive,
    .severity = Severity::warning,
    .summary = "column is dropped while its values and its readers may still exist",
    .explanation = R"(
The values are gone with the statement; it commits by itself and cannot be rolled
back. From MySQL 8.0.29 the drop is usually instant, which makes it no less final:
the column disappears for every connection at once, and a release that still runs
fails with error 1054 on each query that names it, including `INSERT`s written by
an object mapper that lists all columns. Indexes lose the column too, and an index
that consisted of nothing else is dropped silently.

Stop reading and writing the column in one release, and drop it in the next. From
8.0.23 `ALTER TABLE users ALTER COLUMN fax SET INVISIBLE` is a good step between:
`SELECT *` no longer returns it, and turning it back takes no time.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, fax VARCHAR(40));
-- then
ALTER TABLE users DROP COLUMN fax;
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, fax VARCHAR(40));
-- then
ALTER TABLE users ALTER COLUMN fax SET INVISIBLE;
```

A virtual generated column holds no values of its own and is not reported, nor is
a column that the same change set added.
)",
    .sources = sources,
};

void check(const ColumnDropped& drop, RuleContext& ctx) {
    if (!existed_before(drop.before) || !existed_before(drop.column)) return;
    if (drop.column.defined && drop.column.is_virtual()) return;
    const ObjectName& table = drop.before ? drop.before->name : drop.after->name;

    Diagnostic& finding =
        ctx.report(drop.span, "column `{}` of `{}` is dropped with all its values",
                   drop.column.name, table.name)
            .about("{}.{}", table.name, drop.column.name)
            .note("queries of the running release that name it fail from this statement on")
            .help("stop using the column in one release, and drop it in the next");
    if (drop.column.defined && !drop.column.declared_at.empty())
        finding.label(drop.column.declared_at, "declared here");
}

} // namespace

extern const Rule drop_column = rule(info, check);

} // namespace lintel::rules
