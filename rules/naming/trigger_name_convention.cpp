#include "analyzer/engine/rule.hpp"
#include "rules/naming/convention.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/identifiers.html",
    "https://dev.mysql.com/doc/refman/8.4/en/identifier-length.html",
};

constexpr Option<std::string_view> pattern{
    "pattern", "{table}_{time}_{event}(_[a-z0-9_]+)?",
    "regular expression (RE2) that the whole name must match; {table}, {time}, {event}",
    &objection_to_pattern};
constexpr const OptionInfo* options[] = {&pattern};

constexpr RuleInfo info{
    .id = "trigger-name-convention",
    .category = Category::naming,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "name of a trigger does not match the project's pattern",
    .explanation = R"(
Triggers act unseen. A name that says table, time and event, `orders_before_insert`, is found when
one asks what else happens on an insert, and two people do not write the same one twice. `{table}`,
`{time}` (`before`, `after`) and `{event}` (`insert`, `update`, `delete`) stand for the trigger's own.

The option `pattern` is a regular expression in the syntax of RE2 that the whole name must match.
The rule is a matter of policy and off by default.

```sql bad
CREATE TABLE orders (id INT PRIMARY KEY, a INT);
CREATE TRIGGER trg1 BEFORE INSERT ON orders FOR EACH ROW SET NEW.a = 1;
```

```sql good
CREATE TABLE orders (id INT PRIMARY KEY, a INT);
CREATE TRIGGER orders_before_insert BEFORE INSERT ON orders FOR EACH ROW SET NEW.a = 1;
```
)",
    .sources = sources,
    .options = options,
};

void check(const ast::CreateTrigger& trigger, RuleContext& ctx) {
    constexpr std::string_view events[] = {"insert", "update", "delete"};
    const NamePattern asked(
        ctx.get(pattern),
        {{"table", trigger.table.name.text},
         {"time", trigger.time == ast::TriggerTime::before ? "before" : "after"},
         {"event", std::string(events[static_cast<std::size_t>(trigger.event)])}});
    hold_to(asked, "trigger", trigger.trigger.name.text, trigger.trigger.name.span, ctx);
}

} // namespace

extern const Rule trigger_name_convention = rule(info, check);

} // namespace lintel::rules
