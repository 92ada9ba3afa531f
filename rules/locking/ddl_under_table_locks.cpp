#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/lock-tables.html",
};

constexpr RuleInfo info{
    .id = "ddl-under-table-locks",
    .category = Category::locking,
    .severity = Severity::warning,
    .summary = "table is altered while LOCK TABLES is held",
    .explanation = R"(
`LOCK TABLES` holds its locks until `UNLOCK TABLES` or the end of the connection: every other connection waits at
those tables for the whole of the `ALTER`, whatever `ALGORITHM` and `LOCK` it could have run with. Reads wait too
where the lock is `WRITE`. An online change is online no more.

Alter without it: the server takes the locks it needs, and for no longer than it needs them.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY);
-- then
LOCK TABLES users WRITE;
ALTER TABLE users ADD COLUMN a INT;
UNLOCK TABLES;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY);
-- then
ALTER TABLE users ADD COLUMN a INT;
```
)",
    .sources = sources,
};

void report(const ast::QualifiedName& table, RuleContext& ctx) {
    if (!ctx.step->session.holds_table_locks || !existed_before(table, *ctx.step)) return;
    ctx.report(ctx.step->statement.span, "`{}` is altered while `LOCK TABLES` is held",
               table.name.text)
        .about("{}", table.name.text)
        .note("other connections wait at the locked tables until it is done")
        .help("unlock first: the server takes the locks it needs");
}

void check_alter(const ast::AlterTable& alter, RuleContext& ctx) {
    // Dumps switch keys off and on around their rows.
    const bool only_keys = std::ranges::all_of(alter.actions, [](const ast::AlterAction& action) {
        return std::holds_alternative<ast::SetKeys>(action);
    });
    if (!only_keys) report(alter.table, ctx);
}
void check_create(const ast::CreateIndex& create, RuleContext& ctx) { report(create.table, ctx); }
void check_drop(const ast::DropIndex& drop, RuleContext& ctx) { report(drop.table, ctx); }

} // namespace

extern const Rule ddl_under_table_locks = rule(info, check_alter, check_create, check_drop);

} // namespace lintel::rules
