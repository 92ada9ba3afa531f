#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/commit.html",
    "https://dev.mysql.com/doc/refman/8.4/en/implicit-commit.html",
};

constexpr RuleInfo info{
    .id = "unfinished-transaction",
    .category = Category::hygiene,
    .severity = Severity::warning,
    .summary = "transaction that the file leaves open, or begins inside another",
    .explanation = R"(
When the connection ends, the server rolls back what it has not committed: a file that begins
a transaction and never commits loses all its rows, and reports success. Tools that run the
next file on the same connection carry the open transaction into it, where some DDL statement
commits it by accident; until then every changed row stays locked.

A `START TRANSACTION` inside a transaction commits the first one without a word. MySQL has no
nested transactions; `SAVEPOINT` is what marks a place to roll back to.

```sql bad
START TRANSACTION;
UPDATE settings SET value = 'b' WHERE id = 1;
```

```sql good
START TRANSACTION;
UPDATE settings SET value = 'b' WHERE id = 1;
COMMIT;
```

What DDL commits is `transaction-around-ddl`. `SET autocommit = 0` alone is not looked at.
)",
    .sources = sources,
};

void check_nested(const ast::StartTransaction&, RuleContext& ctx) {
    if (!ctx.step->session.in_transaction) return;
    ctx.report(ctx.step->statement.span, "a transaction begins inside another")
        .note("the server commits the open one first: there are no nested transactions")
        .help("commit before it, or use `SAVEPOINT`");
}

const ast::Statement* open_at_end(const std::vector<ast::Statement>& statements) {
    const ast::Statement* open = nullptr;
    for (const ast::Statement& one : statements) {
        if (std::holds_alternative<ast::StartTransaction>(one.node)) open = &one;
        if (std::holds_alternative<ast::Commit>(one.node)) open = nullptr;
        const auto* rollback = std::get_if<ast::Rollback>(&one.node);
        if (rollback != nullptr && !rollback->savepoint) open = nullptr;
    }
    return open;
}

void check_end(const FileEnd& file, RuleContext& ctx) {
    if (!file.end.in_transaction) return;
    const ast::Statement* open = open_at_end(file.statements);
    if (open == nullptr) return;
    ctx.report(open->span, "the transaction is never committed")
        .note("what is done in it is rolled back when the connection ends")
        .help("end the file with `COMMIT`");
}

} // namespace

extern const Rule unfinished_transaction = rule(info, check_nested, check_end);

} // namespace lintel::rules
