#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/commit.html",
};

constexpr RuleInfo info{
    .id = "explicit-commit",
    .category = Category::hygiene,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "COMMIT or ROLLBACK in a migration",
    .explanation = R"(
A tool that runs each migration in a transaction of its own is taken out of it by a `COMMIT` in the
file: what follows cannot be rolled back with the rest any more, and the tool does not know.

The rule is off by default.

```sql bad
COMMIT;
```

```sql good
ROLLBACK TO SAVEPOINT s;
```
)",
    .sources = sources,
};

template <class Statement> void check(const Statement& statement, RuleContext& ctx) {
    if constexpr (std::is_same_v<Statement, ast::Rollback>)
        if (statement.savepoint) return;
    ctx.report(ctx.step->statement.span, "the file ends a transaction itself")
        .help("leave it to the tool");
}

} // namespace

extern const Rule explicit_commit = rule(info, check<ast::Commit>, check<ast::Rollback>);

} // namespace lintel::rules
