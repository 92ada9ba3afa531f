#include "analyzer/engine/rule.hpp"
#include "rules/vitess/deploys_with.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://planetscale.com/docs/vitess/troubleshooting/mysql-compatibility",
};

constexpr RuleInfo info{
    .id = "vitess-unsupported-object",
    .category = Category::vitess,
    .severity = Severity::error,
    .summary = "routine, trigger, event, user or grant, which Vitess does not take",
    .explanation = R"(
Behind Vitess a table may be spread over many servers, or be replaced by a copy of itself while
it is altered, and programs that live beside it would be lost or run in the wrong place.
PlanetScale refuses all of them, and its users are made outside SQL.

Move the logic into the application.

```sql bad
-- target: planetscale
CREATE TRIGGER t BEFORE INSERT ON orders FOR EACH ROW SET NEW.n = 1;
```

```sql good
-- target: planetscale
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY, n INT);
```
)",
    .sources = sources,
};

std::string_view kind_of(const ast::StatementNode& node) {
    if (const auto* routine = std::get_if<ast::CreateRoutine>(&node))
        return routine->function ? "functions" : "procedures";
    if (std::holds_alternative<ast::CreateTrigger>(node)) return "triggers";
    if (std::holds_alternative<ast::CreateEvent>(node)) return "events";
    return {};
}

void check(const Step& step, RuleContext& ctx) {
    if (!goes_through_vitess(ctx)) return;
    const std::string_view kind = kind_of(step.statement.node);
    if (!kind.empty()) ctx.report(step.statement.span, "{} takes no {}", host_name(ctx), kind);
}

void check_accounts(const ast::Unmodelled& statement, RuleContext& ctx) {
    const bool accounts = statement.words.starts_with("CREATE USER") ||
                          statement.words.starts_with("GRANT") ||
                          statement.words.starts_with("CREATE ROLE");
    if (goes_through_vitess(ctx) && accounts)
        ctx.report(ctx.step->statement.span, "{} takes no accounts and grants", host_name(ctx));
}

} // namespace

extern const Rule vitess_unsupported_object = rule(info, check, check_accounts);

} // namespace lintel::rules
