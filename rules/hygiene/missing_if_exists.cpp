#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/drop-table.html",
    "https://dev.mysql.com/doc/refman/8.4/en/create-table.html",
};

constexpr RuleInfo info{
    .id = "missing-if-exists",
    .category = Category::hygiene,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "CREATE or DROP without IF [NOT] EXISTS",
    .explanation = R"(
A file that failed half way can be run again only if what it did already is no error. `DROP TABLE IF
EXISTS` and `CREATE TABLE IF NOT EXISTS` make it so; see `if-not-exists-hides-difference` for what
they hide.

The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));
-- then
CREATE TABLE t (id INT PRIMARY KEY);
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));
-- then
CREATE TABLE IF NOT EXISTS t (id INT PRIMARY KEY);
```
)",
    .sources = sources,
};

void check_create(const ast::CreateTable& create, RuleContext& ctx) {
    if (!create.if_not_exists && !create.or_replace && !create.temporary)
        ctx.report(create.table.span(), "`{}` is created without `IF NOT EXISTS`",
                   create.table.name.text)
            .about("{}", create.table.name.text);
}
void check_drop(const ast::DropTable& drop, RuleContext& ctx) {
    if (!drop.if_exists && !drop.temporary && !drop.tables.empty())
        ctx.report(drop.tables.front().span(), "`{}` is dropped without `IF EXISTS`",
                   drop.tables.front().name.text)
            .about("{}", drop.tables.front().name.text);
}
void check_view(const ast::DropView& drop, RuleContext& ctx) {
    if (!drop.if_exists && !drop.views.empty())
        ctx.report(drop.views.front().span(), "`{}` is dropped without `IF EXISTS`",
                   drop.views.front().name.text);
}
void check_object(const ast::DropObject& drop, RuleContext& ctx) {
    if (!drop.if_exists)
        ctx.report(drop.name.span(), "`{}` is dropped without `IF EXISTS`", drop.name.name.text);
}

} // namespace

extern const Rule missing_if_exists =
    rule(info, check_create, check_drop, check_view, check_object);

} // namespace lintel::rules
