#include "analyzer/engine/rule.hpp"
#include "rules/judged_columns.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/identifiers.html",
};

constexpr Option<std::string_view> wanted{"name", "id", "what the column is to be called"};
constexpr const OptionInfo* options[] = {&wanted};

constexpr RuleInfo info{
    .id = "auto-increment-name",
    .category = Category::naming,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "AUTO_INCREMENT column has another name than the project asks for",
    .explanation = R"(
One name for the counter of each table lets people and frameworks guess it. The option `name` says which.

The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (num INT AUTO_INCREMENT PRIMARY KEY);
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY);
```
)",
    .sources = sources,
    .options = options,
};

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    for (const Column& column : judged_columns(final, ctx)) {
        if (!(column.auto_increment && !equal_names(column.name, ctx.get(wanted)))) continue;
        ctx.report(column.declared_at, "the counter of `{}` is called `{}`, not `{}`",
                   table.name.name, column.name, ctx.get(wanted))
            .about("{}.{}", table.name.name, column.name);
    }
}

} // namespace

extern const Rule auto_increment_name = rule(info, check);

} // namespace lintel::rules
