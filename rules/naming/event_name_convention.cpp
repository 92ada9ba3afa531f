#include "analyzer/engine/rule.hpp"
#include "rules/naming/convention.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/identifiers.html",
    "https://dev.mysql.com/doc/refman/8.4/en/identifier-length.html",
};

constexpr Option<std::string_view> pattern{
    "pattern", "[a-z][a-z0-9_]*", "regular expression (RE2) that the whole name must match",
    &objection_to_pattern};
constexpr const OptionInfo* options[] = {&pattern};

constexpr RuleInfo info{
    .id = "event-name-convention",
    .category = Category::naming,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "name of an event does not match the project's pattern",
    .explanation = R"(
Events run by themselves, at night; their names stand in the log of what they did. Names of one
pattern are found again.

The option `pattern` is a regular expression in the syntax of RE2 that the whole name must match.
The rule is a matter of policy and off by default.

```sql bad
CREATE EVENT NightlyPurge ON SCHEDULE EVERY 1 DAY DO DELETE FROM sessions WHERE id < 1;
```

```sql good
CREATE EVENT nightly_purge ON SCHEDULE EVERY 1 DAY DO DELETE FROM sessions WHERE id < 1;
```
)",
    .sources = sources,
    .options = options,
};

void check(const ast::CreateEvent& event, RuleContext& ctx) {
    if (!event.alter)
        hold_to(pattern_of(pattern, ctx), "event", event.event.name.text, event.event.name.span,
                ctx);
}

} // namespace

extern const Rule event_name_convention = rule(info, check);

} // namespace lintel::rules
