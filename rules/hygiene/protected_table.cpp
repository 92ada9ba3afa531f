#include "analyzer/engine/rule.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/alter-table.html",
};

constexpr std::string_view none[] = {"ledger"};
constexpr Option<std::span<const std::string_view>> tables{"tables", none,
                                                           "tables that are not to be changed"};
constexpr const OptionInfo* options[] = {&tables};

constexpr RuleInfo info{
    .id = "protected-table",
    .category = Category::hygiene,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "table on the list of protected ones is changed",
    .explanation = R"(
Some tables are not to be touched by the way: the ledger, the log an auditor reads, what another team
owns. The option `tables` lists them; every `ALTER`, `DROP`, `TRUNCATE`, `UPDATE` and `DELETE` of one is
reported, so that it is looked at.

The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));
CREATE TABLE ledger (id INT PRIMARY KEY);
-- then
ALTER TABLE ledger ADD COLUMN a INT;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));
CREATE TABLE ledger (id INT PRIMARY KEY);
-- then
ALTER TABLE users ADD COLUMN a INT;
```
)",
    .sources = sources,
    .options = options,
};

void report(const ast::QualifiedName& name, RuleContext& ctx) {
    const std::vector<std::string>& names = ctx.get(tables);
    if (std::ranges::none_of(
            names, [&](const std::string& one) { return equal_names(one, name.name.text); }))
        return;
    ctx.report(name.span(), "`{}` is protected", name.name.text).about("{}", name.name.text);
}
void check_alter(const ast::AlterTable& alter, RuleContext& ctx) { report(alter.table, ctx); }
void check_drop(const ast::DropTable& drop, RuleContext& ctx) {
    for (const ast::QualifiedName& table : drop.tables) report(table, ctx);
}
void check_truncate(const ast::TruncateTable& truncate, RuleContext& ctx) {
    report(truncate.table, ctx);
}
void check_update(const ast::Update& update, RuleContext& ctx) {
    for (const ast::TableReference& table : update.tables)
        if (table.kind == ast::TableReference::Kind::table) report(table.name, ctx);
}
void check_delete(const ast::Delete& statement, RuleContext& ctx) {
    for (const ast::QualifiedName& target : statement.targets) report(target, ctx);
}

} // namespace

extern const Rule protected_table =
    rule(info, check_alter, check_drop, check_truncate, check_update, check_delete);

} // namespace lintel::rules
