#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/implicit-commit.html",
    "https://dev.mysql.com/doc/refman/8.4/en/atomic-ddl.html",
};

constexpr RuleInfo info{
    .id = "transaction-around-ddl",
    .category = Category::hygiene,
    .severity = Severity::note,
    .summary = "DDL statement inside a transaction, which it commits",
    .explanation = R"(
`CREATE`, `ALTER`, `DROP` and their like commit the transaction they stand in, before they
run and after. What was done until then can no longer be rolled back, and what follows runs
without a transaction: when the next statement fails, the change is left half done and the
file cannot simply be run again. MySQL has no transaction around DDL.

Keep data changes in a transaction of their own, and one DDL statement in a migration, so
that each is done or not. Tell the tool not to wrap the file in a transaction where it can
be told.

```sql bad
START TRANSACTION;
UPDATE settings SET value = 'b' WHERE id = 1;
ALTER TABLE settings ADD COLUMN note TEXT;
COMMIT;
```

```sql good
START TRANSACTION;
UPDATE settings SET value = 'b' WHERE id = 1;
COMMIT;
ALTER TABLE settings ADD COLUMN note TEXT;
```
)",
    .sources = sources,
};

/// Statements that open or close a transaction say so themselves.
bool is_transaction_control(const ast::Statement& statement) {
    return std::holds_alternative<ast::StartTransaction>(statement.node) ||
           std::holds_alternative<ast::LockTables>(statement.node) ||
           std::holds_alternative<ast::UnlockTables>(statement.node) ||
           std::holds_alternative<ast::Set>(statement.node);
}

void check(const Step& step, RuleContext& ctx) {
    if (!step.session.in_transaction || !ast::commits_implicitly(step.statement) ||
        is_transaction_control(step.statement))
        return;
    ctx.report(step.statement.span, "this commits the transaction it stands in")
        .note("what was done since it began cannot be rolled back any more, and what follows runs "
              "without it")
        .help("commit before it, and keep DDL out of transactions");
}

} // namespace

extern const Rule transaction_around_ddl = rule(info, check);

} // namespace lintel::rules
