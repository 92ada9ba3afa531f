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
    .id = "routine-name-convention",
    .category = Category::naming,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "name of a procedure or function does not match the project's pattern",
    .explanation = R"(
Routines are called from applications by name. Names of one pattern are guessed right, and do not
clash with those of the server's own functions.

The option `pattern` is a regular expression in the syntax of RE2 that the whole name must match.
The rule is a matter of policy and off by default.

```sql bad
CREATE PROCEDURE ClosePeriod() SELECT 1;
```

```sql good
CREATE PROCEDURE close_period() SELECT 1;
```
)",
    .sources = sources,
    .options = options,
};

void check(const ast::CreateRoutine& routine, RuleContext& ctx) {
    hold_to(pattern_of(pattern, ctx), routine.function ? "function" : "procedure",
            routine.name.name.text, routine.name.name.span, ctx);
}

} // namespace

extern const Rule routine_name_convention = rule(info, check);

} // namespace lintel::rules
