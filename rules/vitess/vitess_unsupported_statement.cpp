#include "analyzer/engine/rule.hpp"
#include "rules/vitess/deploys_with.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://planetscale.com/docs/vitess/troubleshooting/mysql-compatibility",
};

constexpr RuleInfo info{
    .id = "vitess-unsupported-statement",
    .category = Category::vitess,
    .severity = Severity::error,
    .summary = "statement that Vitess refuses",
    .explanation = R"(
Databases are made outside SQL, files are not loaded from the server's disk, and a table made
from a query cannot be split into one change of the schema and one of the rows. Such statements
fail on a branch or cannot be deployed.

Create the table first, and fill it with `INSERT … SELECT` in batches.

```sql bad
-- target: planetscale
CREATE TABLE recent AS SELECT * FROM orders;
```

```sql good
-- target: planetscale
CREATE TABLE recent LIKE orders;
```
)",
    .sources = sources,
};

std::string_view refused(const ast::StatementNode& node) {
    if (std::holds_alternative<ast::CreateDatabase>(node)) return "CREATE DATABASE";
    if (std::holds_alternative<ast::DropDatabase>(node)) return "DROP DATABASE";
    if (std::holds_alternative<ast::LoadData>(node)) return "LOAD DATA";
    const auto* create = std::get_if<ast::CreateTable>(&node);
    return create != nullptr && create->query ? "CREATE TABLE … SELECT" : std::string_view{};
}

void check(const Step& step, RuleContext& ctx) {
    if (!goes_through_vitess(ctx)) return;
    const std::string_view what = refused(step.statement.node);
    if (!what.empty()) ctx.report(step.statement.span, "{} takes no {}", host_name(ctx), what);
}

} // namespace

extern const Rule vitess_unsupported_statement = rule(info, check);

} // namespace lintel::rules
