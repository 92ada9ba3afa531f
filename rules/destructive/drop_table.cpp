#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/drop-table.html",
    "https://dev.mysql.com/doc/refman/8.4/en/implicit-commit.html",
};

constexpr RuleInfo info{
    .id = "drop-table",
    .category = Category::destructive,
    .severity = Severity::warning,
    .summary = "table is dropped while its rows and its readers may still exist",
    .explanation = R"(
`DROP TABLE` removes the definition, every row, the table's triggers and its
files. It commits the open transaction and cannot be rolled back: what was in the
table comes back from a backup or not at all. Statements of a release that still
runs and names the table fail with error 1146 from that moment, and so does every
write to another table whose trigger touches it.

Take it away in two steps. Rename the table in one release (`RENAME TABLE audit
TO audit_dropped`), which is instant and can be undone as fast, and drop it in a
later one, when nothing has missed it. On a large table the drop itself may stall
the server while the file is deleted; do it at a quiet hour.

```sql bad
CREATE TABLE audit (id BIGINT UNSIGNED PRIMARY KEY);
-- then
DROP TABLE audit;
```

```sql good
CREATE TABLE staging (id BIGINT UNSIGNED PRIMARY KEY);
DROP TABLE staging;
```

Not reported: temporary tables, tables the same change set creates, and
`DROP TABLE IF EXISTS` of a table that nothing is known of, as dumps and set-up
scripts write it before `CREATE TABLE`.
)",
    .sources = sources,
};

void check(const TableDropped& drop, RuleContext& ctx) {
    if (!existed_before(drop.before)) return;
    if (!drop.before && drop.if_exists) return;
    const auto* statement = std::get_if<ast::DropTable>(&ctx.step->statement.node);
    if (statement != nullptr && statement->temporary) return;

    Diagnostic& finding =
        ctx.report(drop.span, "table `{}` is dropped with all its rows", drop.name.name)
            .about("{}", drop.name.name)
            .note("`DROP TABLE` commits at once: only a backup brings the rows back")
            .help("rename the table in this release, and drop it in a later one when nothing has "
                  "missed it");
    if (drop.before && drop.before->complete && !drop.before->declared_at.empty())
        finding.label(drop.before->declared_at, "created here");
}

} // namespace

extern const Rule drop_table = rule(info, check);

} // namespace lintel::rules
