#include "analyzer/engine/rule.hpp"
#include "rules/judged_columns.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/char.html",
};

constexpr Option<std::int64_t> max{"max", 2000, "longest VARCHAR"};
constexpr const OptionInfo* options[] = {&max};

constexpr RuleInfo info{
    .id = "long-varchar-column",
    .category = Category::types,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "VARCHAR longer than the limit",
    .explanation = R"(
A `VARCHAR` of some thousand characters counts with its full length in temporary tables and towards the
65,535 bytes of a row, and cannot be indexed whole. The option `max` says how long it may be; longer text
is a `TEXT`.

The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(5000));
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(200), b TEXT);
```
)",
    .sources = sources,
    .options = options,
};

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    for (const Column& column : judged_columns(final, ctx)) {
        if (!(column.type.name == TypeName::varchar_type &&
              static_cast<std::int64_t>(column.type.length.value_or(0)) > ctx.get(max)))
            continue;
        ctx.report(column.declared_at, "`{}` of `{}` is a VARCHAR of {}", column.name,
                   table.name.name, column.type.length.value_or(0))
            .about("{}.{}", table.name.name, column.name)
            .help("use TEXT, or a shorter VARCHAR");
    }
}

} // namespace

extern const Rule long_varchar_column = rule(info, check);

} // namespace lintel::rules
