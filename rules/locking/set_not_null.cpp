#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html",
    "https://dev.mysql.com/doc/refman/8.4/en/sql-mode.html#sql-mode-strict",
};

constexpr RuleInfo info{
    .id = "set-not-null",
    .category = Category::locking,
    .severity = Severity::warning,
    .summary = "column that may hold NULL becomes NOT NULL",
    .explanation = R"(
Every row has to be rewritten, because InnoDB keeps a bit for each column that may
be `NULL`. In strict mode the table is rebuilt in place: reads and writes go on,
at the price of the whole table in I/O and in time on every replica, and the
statement fails with error 1138 when it meets a `NULL`, possibly after hours.
Without strict mode it is worse: the table is copied while writes wait, and each
`NULL` silently becomes `0` or the empty string. A release that still inserts
`NULL` fails from then on with error 1048.

Make the application write a value first, then fill what is left in batches of a
few thousand rows by primary key, check that nothing is `NULL`, and only then
change the column, at a quiet hour or with an online schema change tool where the
table is large.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, email VARCHAR(255));
-- then
ALTER TABLE users MODIFY email VARCHAR(255) NOT NULL;
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, email VARCHAR(255) NOT NULL);
-- then
ALTER TABLE users MODIFY email VARCHAR(320) NOT NULL;
```

Nothing is said where the old definition is not known, or the column is as new as
the change itself.
)",
    .sources = sources,
};

void check(const ColumnChanged& change, RuleContext& ctx) {
    if (change.before == nullptr || !existed_before(change.before)) return;
    if (!change.from.defined || !existed_before(change.from)) return;
    if (!change.from.nullable || change.to.nullable) return;
    const std::string& table = change.after->name.name;

    Diagnostic& finding =
        ctx.report(change.span, "column `{}` of `{}` becomes `NOT NULL`", change.to.name, table)
            .about("{}.{}", table, change.to.name);
    if (!change.from.declared_at.empty())
        finding.label(change.from.declared_at, "could be `NULL` since here");
    if (ctx.step->session.sql_mode.strict)
        finding.note(
            "`{}` is rebuilt, and the statement fails with error 1138 if a row holds `NULL`",
            table);
    else
        finding.note("without strict mode `{}` is copied while writes to it wait, and each `NULL` "
                     "becomes the type's "
                     "implicit default",
                     table);
    finding.help("fill the gaps in batches first, until `SELECT 1 FROM {} WHERE {} IS NULL LIMIT "
                 "1` finds none",
                 table, change.from.name);
}

} // namespace

extern const Rule set_not_null = rule(info, check);

} // namespace lintel::rules
