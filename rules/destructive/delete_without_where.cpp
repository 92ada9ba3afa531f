#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"
#include "rules/destructive/row_filter.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/delete.html",
    "https://dev.mysql.com/doc/refman/8.4/en/mysql-tips.html#safe-updates",
};

constexpr RuleInfo info{
    .id = "delete-without-where",
    .category = Category::destructive,
    .severity = Severity::warning,
    .summary = "DELETE without WHERE or LIMIT reaches every row",
    .explanation = R"(
The whole table is emptied, row by row, in one transaction. Where that was not
meant, a condition is missing. Where it was, this is the slow way: each row is
locked until the end and written to the undo log, replicas repeat it all, and an
interruption rolls everything back, which takes longer still. The client's
`--safe-updates` mode refuses such a statement for a reason.

Say which rows, and take them in batches by key: `WHERE id BETWEEN … AND …`, or
`ORDER BY id LIMIT 1000` until nothing is left. To start from an empty table, rename
the old one away and create a new one.

```sql bad
CREATE TABLE sessions (id BIGINT UNSIGNED PRIMARY KEY, expires_at DATETIME);
-- then
DELETE FROM sessions;
```

```sql good
CREATE TABLE sessions (id BIGINT UNSIGNED PRIMARY KEY, expires_at DATETIME);
-- then
DELETE FROM sessions WHERE expires_at < '2024-01-01' ORDER BY id LIMIT 1000;
```

A join with a condition counts as one. Temporary tables, tables of the same change
set and the bodies of stored programs are not looked at.
)",
    .sources = sources,
};

/// The stored table that a target of a multi-table DELETE means: targets may be aliases.
const ast::QualifiedName& table_of(const ast::QualifiedName& target, const RowSources& rows) {
    for (const ast::TableReference* table : rows.tables)
        if (!target.schema && table->alias && equal_names(table->alias->text, target.name.text))
            return table->name;
    return target;
}

void check(const ast::Delete& statement, RuleContext& ctx) {
    if (statement.where || statement.limit) return;
    const RowSources rows = row_sources(statement.from);
    if (statement.multi_table && rows.restricted) return;
    for (const ast::QualifiedName& target : statement.targets) {
        const ast::QualifiedName& table = table_of(target, rows);
        if (!existed_before(table, *ctx.step)) continue;
        const Span all = ctx.step->statement.span;
        ctx.report({all.file, all.begin, std::max(target.span().end, all.begin)},
                   "every row of `{}` is deleted", table.name.text)
            .about("{}", table.name.text)
            .note("it is one transaction: all rows stay locked to its end, and an interruption "
                  "rolls them all back")
            .help("say which rows in a `WHERE`, and delete in batches by key");
        return;
    }
}

} // namespace

extern const Rule delete_without_where = rule(info, check);

} // namespace lintel::rules
