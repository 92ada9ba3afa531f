#include "analyzer/catalog/table_builder.hpp"
#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"
#include "rules/queries/row_reach.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-locks-set.html",
    "https://dev.mysql.com/doc/refman/8.4/en/update.html",
};

constexpr RuleInfo info{
    .id = "unbatched-backfill",
    .category = Category::queries,
    .severity = Severity::warning,
    .summary = "UPDATE or DELETE that reads and locks every row of an existing table",
    .explanation = R"(
No index can find these rows, so the statement reads the whole table, and InnoDB locks every
row it reads until the transaction ends, whether the condition holds for it or not. Writers
wait, the undo log grows with each row changed, replicas do it all again after the source
has finished, and an interruption rolls everything back, which takes longer still.

Go through the table by primary key in batches of some thousand rows, each in a transaction
of its own, with a pause where replicas fall behind: `WHERE id BETWEEN … AND … AND …`. Tools
such as pt-archiver do so.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, plan VARCHAR(20));
-- then
UPDATE users SET plan = 'free' WHERE plan IS NULL;
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, plan VARCHAR(20));
-- then
UPDATE users SET plan = 'free' WHERE plan IS NULL AND id BETWEEN 1 AND 5000;
```

Statements without any `WHERE` are reported by `update-without-where` and
`delete-without-where`. Joins, tables never seen and the bodies of stored programs are not
looked at.
)",
    .sources = sources,
};

void look(const std::vector<ast::TableReference>& tables,
          const std::optional<ast::Expression>& condition, bool limited, std::string_view verb,
          RuleContext& ctx) {
    const ast::TableReference* reference = only_table(tables);
    if (reference == nullptr || !condition || limited || has_subquery(*condition)) return;
    const TablePtr table =
        ctx.step->before.find_table(resolved_name(reference->name, ctx.step->session));
    if (!table || !table->complete || !existed_before(table)) return;
    if (an_index_may_help(*table, *condition)) return;
    ctx.report(condition->span, "no index finds these rows: every row of `{}` is read and locked",
               table->name.name)
        .about("{}", table->name.name)
        .note("all of them stay locked until the transaction ends, and replicas repeat it")
        .help("{} in batches by primary key, each in a transaction of its own", verb);
}

void check_update(const ast::Update& statement, RuleContext& ctx) {
    look(statement.tables, statement.where, statement.limit.has_value(), "update", ctx);
}
void check_delete(const ast::Delete& statement, RuleContext& ctx) {
    look(statement.from, statement.where, statement.limit.has_value(), "delete", ctx);
}

} // namespace

extern const Rule unbatched_backfill = rule(info, check_update, check_delete);

} // namespace lintel::rules
