#include "analyzer/engine/rule.hpp"
#include "rules/programs/trigger_writes.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/stored-program-restrictions.html",
    "https://dev.mysql.com/doc/refman/8.4/en/trigger-syntax.html",
};

constexpr RuleInfo info{
    .id = "trigger-updates-own-table",
    .category = Category::programs,
    .severity = Severity::error,
    .summary = "a trigger writes the table that fired it",
    .explanation = R"(
A trigger may not change the table whose statement fired it, neither itself nor through a
routine it calls: the statement fails with error 1442. CREATE TRIGGER does not notice; the first
write does.

To change the row being written, assign to `NEW.column` in a BEFORE trigger. To change other
rows of the table, do it in the statement or the procedure that writes.

```sql bad
CREATE TABLE orders (id INT PRIMARY KEY, total INT, updated_at DATETIME);
CREATE TRIGGER orders_touch AFTER UPDATE ON orders FOR EACH ROW
    UPDATE orders SET updated_at = NOW() WHERE id = NEW.id;
```

```sql good
CREATE TABLE orders (id INT PRIMARY KEY, total INT, updated_at DATETIME);
CREATE TRIGGER orders_touch BEFORE UPDATE ON orders FOR EACH ROW
    SET NEW.updated_at = NOW();
```
)",
    .sources = sources,
};

void check(const FinalSchema& schema, RuleContext& ctx) {
    schema.catalog.triggers.for_each([&](const ObjectName& name,
                                         const std::shared_ptr<const Trigger>& trigger) {
        if (!trigger || !ctx.judged(trigger->declared_at)) return;
        for (const TriggerWrite& write : writes_of({NodeKind::trigger, name, {}}, schema.graph)) {
            if (write.table != trigger->table) continue;
            Diagnostic& finding =
                ctx.report(trigger->declared_at, "trigger `{}` writes `{}`, the table it fires on",
                           name.name, trigger->table.name);
            finding.about("{}", name.name);
            for (const Dependency& step : write.way)
                finding.label(step.span, "{} {} {}", describe(step.from), name_of(step.need),
                              describe(step.to));
            finding.note("each statement that fires it fails with error 1442");
            finding.help("to change the row itself, assign to `NEW` in a BEFORE trigger");
            return;
        }
    });
}

} // namespace

extern const Rule trigger_updates_own_table = rule(info, check);

} // namespace lintel::rules
