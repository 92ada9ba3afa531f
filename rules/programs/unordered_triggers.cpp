#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-trigger.html",
};

constexpr RuleInfo info{
    .id = "unordered-triggers",
    .category = Category::programs,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "several triggers of a table for the same event, in no stated order",
    .explanation = R"(
Triggers of the same table, time and event run in the order in which they were made: a dump that lists them
otherwise, or a migration that drops and creates one, changes it. Say `FOLLOWS` or `PRECEDES`.

The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, a INT, b INT, KEY (b), UNIQUE KEY uk (a));
-- then
CREATE TRIGGER t1 BEFORE INSERT ON users FOR EACH ROW SET NEW.a = 1;
CREATE TRIGGER t2 BEFORE INSERT ON users FOR EACH ROW SET NEW.b = NEW.a;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, a INT, b INT, KEY (b), UNIQUE KEY uk (a));
-- then
CREATE TRIGGER t1 BEFORE INSERT ON users FOR EACH ROW SET NEW.a = 1;
```
)",
    .sources = sources,
};

void check(const ast::CreateTrigger& trigger, RuleContext& ctx) {
    if (trigger.follows || trigger.precedes) return;
    const ObjectName table{trigger.table.schema ? trigger.table.schema->text
                                                : ctx.step->session.database,
                           trigger.table.name.text};
    ctx.step->before.triggers_of.for_each_from(Link{table, {}}, [&](const Link& link, bool) {
        if (link.to != table) return false;
        const auto other = ctx.step->before.trigger(link.from);
        if (!other || !other->definition || other->definition->time != trigger.time ||
            other->definition->event != trigger.event ||
            equal_names(link.from.name, trigger.trigger.name.text))
            return true;
        ctx.report(trigger.trigger.span(), "`{}` runs after `{}` only because it was made later",
                   trigger.trigger.name.text, link.from.name)
            .about("{}", trigger.trigger.name.text)
            .label(other->declared_at, "the other trigger")
            .help("say `FOLLOWS {}`", link.from.name);
        return false;
    });
}

} // namespace

extern const Rule unordered_triggers = rule(info, check);

} // namespace lintel::rules
