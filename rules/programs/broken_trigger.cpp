#include "rules/programs/breakage.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-trigger.html",
    "https://dev.mysql.com/doc/refman/8.4/en/trigger-syntax.html",
};

constexpr RuleInfo info{
    .id = "broken-trigger",
    .category = Category::programs,
    .severity = Severity::error,
    .summary = "a trigger names a table or column that is not there",
    .explanation = R"(
A trigger is part of every write it fires on. If its body names a column or table that has been
dropped or renamed, each of those writes fails with error 1054 or 1146, and the table can no
longer be written. Neither the drop nor the rename is refused, and the server does not change
the trigger's body.

Drop the trigger, change the table, and make the trigger anew; writes in between are not
audited, so lock the table or put the steps where writes are few. To be safe, make the new
trigger first if both bodies can live with both shapes of the table.

```sql bad
CREATE TABLE orders (id INT PRIMARY KEY, total INT);
CREATE TABLE audit (order_id INT, total INT);
CREATE TRIGGER orders_audit AFTER UPDATE ON orders FOR EACH ROW
    INSERT INTO audit (order_id, total) VALUES (NEW.id, NEW.total);
-- then
ALTER TABLE audit DROP COLUMN total;
```

```sql good
CREATE TABLE orders (id INT PRIMARY KEY, total INT);
CREATE TABLE audit (order_id INT, total INT);
CREATE TRIGGER orders_audit AFTER UPDATE ON orders FOR EACH ROW
    INSERT INTO audit (order_id, total) VALUES (NEW.id, NEW.total);
-- then
DROP TRIGGER orders_audit;
ALTER TABLE audit DROP COLUMN total;
CREATE TRIGGER orders_audit AFTER UPDATE ON orders FOR EACH ROW
    INSERT INTO audit (order_id) VALUES (NEW.id);
```
)",
    .sources = sources,
};

void check(const FinalSchema& schema, RuleContext& ctx) {
    for_each_breakage(schema, BrokenThrough::trigger, [&](const Breakage& breakage) {
        Diagnostic& finding = report_breakage(breakage, ctx);
        finding.note("every write that fires the trigger fails from then on");
        finding.help("drop {} first and make it anew afterwards",
                     describe(breakage.broken.front().node));
    });
    for_each_program_problem(
        schema, ctx, true, [&](const Node& trigger, const ServerError& problem) {
            ctx.report(problem.span, "{} cannot run: {}", describe(trigger), problem.message)
                .about("{}", trigger.object.name)
                .note("the trigger can be made; every write that fires it fails with error {}",
                      problem.number);
        });
}

} // namespace

extern const Rule broken_trigger = rule(info, check);

} // namespace lintel::rules
