#include "analyzer/engine/rule.hpp"
#include "rules/vitess/deploys_with.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://vitess.io/docs/user-guides/schema-changes/declarative-migrations/",
};

constexpr RuleInfo info{
    .id = "vitess-alter-in-declarative",
    .category = Category::vitess,
    .severity = Severity::error,
    .on_by_default = false,
    .summary = "ALTER where the DDL strategy is declarative",
    .explanation = R"(
With `--declarative` in the DDL strategy, Vitess is told how a table is to be and finds the `ALTER` itself:
it takes `CREATE TABLE` and `DROP TABLE`. An `ALTER TABLE` is accepted for now and fails when its turn comes,
and so do `CREATE INDEX` and `DROP INDEX`, which are an `ALTER` to Vitess.

Write the table as it is to be. The same statement twice does nothing the second time.

The rule is off until you say that the strategy is declarative, by turning it on, and looks at
`--target vitess` and `planetscale` alone.

```sql bad
-- target: vitess
ALTER TABLE users ADD COLUMN name VARCHAR(80);
```

```sql good
-- target: vitess
CREATE TABLE users (id BIGINT PRIMARY KEY, name VARCHAR(80));
```
)",
    .sources = sources,
};

void check_alter(const ast::AlterTable&, RuleContext& ctx) {
    if (goes_through_vitess(ctx))
        ctx.report(ctx.step->statement.span, "a declarative strategy takes no ALTER")
            .help("write the table as it is to be, as `CREATE TABLE`");
}

template <class Statement> void check_index(const Statement& statement, RuleContext& ctx) {
    if (goes_through_vitess(ctx))
        ctx.report(ctx.step->statement.span,
                   "a declarative strategy takes no change of `{}`'s indexes",
                   statement.table.name.text)
            .help("write the table with the indexes it is to have, as `CREATE TABLE`");
}

} // namespace

extern const Rule vitess_alter_in_declarative =
    rule(info, check_alter, check_index<ast::CreateIndex>, check_index<ast::DropIndex>);

} // namespace lintel::rules
