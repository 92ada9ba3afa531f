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
    .id = "column-name-convention",
    .category = Category::naming,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "name of a column does not match the project's pattern",
    .explanation = R"(
Names that follow one pattern are guessed right, by people and by the frameworks that map them to
fields. One `createdAt` among fifty `created_at` is a query that fails.

The option `pattern` is a regular expression in the syntax of RE2 that the whole name must match.
The rule is a matter of policy and off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, createdAt DATETIME);
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, created_at DATETIME);
```
)",
    .sources = sources,
    .options = options,
};

void check(const FinalTable& final, RuleContext& ctx) {
    if (final.table.temporary) return;
    const NamePattern& asked = pattern_of(pattern, ctx);
    for (const Column& column : final.table.columns)
        if (column.defined && ctx.judged(column.declared_at))
            hold_to(asked, "column", column.name, column.declared_at, ctx);
}

} // namespace

extern const Rule column_name_convention = rule(info, check);

} // namespace lintel::rules
