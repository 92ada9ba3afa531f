#include "analyzer/engine/rule.hpp"
#include "rules/naming/convention.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/identifiers.html",
    "https://dev.mysql.com/doc/refman/8.4/en/identifier-length.html",
};

constexpr Option<std::string_view> pattern{
    "pattern", "v_[a-z][a-z0-9_]*", "regular expression (RE2) that the whole name must match",
    &objection_to_pattern};
constexpr const OptionInfo* options[] = {&pattern};

constexpr RuleInfo info{
    .id = "view-name-convention",
    .category = Category::naming,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "name of a view does not match the project's pattern",
    .explanation = R"(
A view is read like a table and is none: it has no indexes, and writing to it may fail. A name that
says so spares the surprise, in plans, grants and error messages.

The option `pattern` is a regular expression in the syntax of RE2 that the whole name must match.
The rule is a matter of policy and off by default.

```sql bad
CREATE VIEW active_users AS SELECT 1 AS id;
```

```sql good
CREATE VIEW v_active_users AS SELECT 1 AS id;
```
)",
    .sources = sources,
    .options = options,
};

void check(const ast::CreateView& view, RuleContext& ctx) {
    if (!view.alter)
        hold_to(pattern_of(pattern, ctx), "view", view.view.name.text, view.view.name.span, ctx);
}

} // namespace

extern const Rule view_name_convention = rule(info, check);

} // namespace lintel::rules
