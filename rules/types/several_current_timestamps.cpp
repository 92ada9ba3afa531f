#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/timestamp-initialization.html",
};

constexpr Option<std::int64_t> max{"max", 2, "most such columns"};
constexpr const OptionInfo* options[] = {&max};

constexpr RuleInfo info{
    .id = "several-current-timestamps",
    .category = Category::types,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "more columns than allowed default to the current time",
    .explanation = R"(
Two columns that are both set to the time of the insert hold the same value; often the second was to be set by the
application and the copy of a line brought the default. The option `max` says how many there may be.

The rule is off by default.

```sql bad
CREATE TABLE t (id INT PRIMARY KEY, a DATETIME DEFAULT CURRENT_TIMESTAMP, b DATETIME DEFAULT NOW(), c DATETIME DEFAULT CURRENT_TIMESTAMP);
```

```sql good
CREATE TABLE t (id INT PRIMARY KEY, a DATETIME DEFAULT CURRENT_TIMESTAMP, b DATETIME DEFAULT CURRENT_TIMESTAMP);
```
)",
    .sources = sources,
    .options = options,
};

void check(const FinalTable& final, RuleContext& ctx) {
    std::int64_t count = 0;
    const Column* last = nullptr;
    for (const Column& column : final.table.columns) {
        if (!column.default_value || column.default_value->kind != ast::ExpressionKind::function)
            continue;
        if (!is_temporal(column.type.name)) continue;
        ++count;
        last = &column;
    }
    if (count <= ctx.get(max) || !ctx.judged(last->declared_at)) return;
    ctx.report(last->declared_at, "{} columns of `{}` default to the current time", count,
               final.table.name.name)
        .about("{}", final.table.name.name);
}

} // namespace

extern const Rule several_current_timestamps = rule(info, check);

} // namespace lintel::rules
