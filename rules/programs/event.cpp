#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/events.html",
};

constexpr RuleInfo info{
    .id = "event",
    .category = Category::programs,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "events are not to be used",
    .explanation = R"(
Events run on the source alone, unwatched, under nobody's name; a scheduler outside has logs, alarms
and retries. Shops that keep them out turn this rule on.

The rule is off by default.

```sql bad
CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO DELETE FROM users WHERE id = 1;
```

```sql good
DROP EVENT IF EXISTS e;
```
)",
    .sources = sources,
};

void check(const ast::CreateEvent& create, RuleContext& ctx) {
    ctx.report(create.event.span(), "events are not to be used here")
        .about("{}", create.event.name.text);
}

} // namespace

extern const Rule event = rule(info, check);

} // namespace lintel::rules
