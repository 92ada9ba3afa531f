#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/alter-table.html",
};

constexpr RuleInfo info{
    .id = "change-column-syntax",
    .category = Category::compatibility,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "CHANGE is used and renames nothing",
    .explanation = R"(
`CHANGE` takes the old and the new name: a slip in the second renames the column. `MODIFY` cannot.

The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, n INT NOT NULL);
-- then
ALTER TABLE users CHANGE n n BIGINT;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, n INT NOT NULL);
-- then
ALTER TABLE users MODIFY n BIGINT;
```
)",
    .sources = sources,
};

void check(const ast::AlterTable& alter, RuleContext& ctx) {
    for (const ast::AlterAction& action : alter.actions) {
        const auto* change = std::get_if<ast::ChangeColumn>(&action);
        if (change == nullptr || change->modify ||
            !equal_names(change->name.text, change->column.name.text))
            continue;
        ctx.report(change->name.span, "`CHANGE` renames nothing")
            .about("{}.{}", alter.table.name.text, change->name.text)
            .help("write `MODIFY {}`", change->name.text);
    }
}

} // namespace

extern const Rule change_column_syntax = rule(info, check);

} // namespace lintel::rules
