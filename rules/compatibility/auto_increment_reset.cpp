#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/alter-table.html",
};

constexpr RuleInfo info{
    .id = "auto-increment-reset",
    .category = Category::compatibility,
    .severity = Severity::note,
    .summary = "counter of a table that is there is set",
    .explanation = R"(
InnoDB raises the counter to the value, and passes over one that is too small without an error. Rows that
were deleted may get their ids again where it is lowered, and what still refers to them then points at
others. `ALTER TABLE … AUTO_INCREMENT` takes the table's lock for it.

```sql bad
CREATE TABLE users (id INT AUTO_INCREMENT PRIMARY KEY, old INT);
-- then
ALTER TABLE users AUTO_INCREMENT = 1;
```

```sql good
CREATE TABLE users (id INT AUTO_INCREMENT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY) AUTO_INCREMENT=1;
```
)",
    .sources = sources,
};

void check(const ast::AlterTable& alter, RuleContext& ctx) {
    if (!existed_before(alter.table, *ctx.step)) return;
    for (const ast::AlterAction& action : alter.actions) {
        const auto* set = std::get_if<ast::SetTableOption>(&action);
        if (set == nullptr || set->option.name != "AUTO_INCREMENT") continue;
        ctx.report(set->span, "the counter of `{}` is set to {}", alter.table.name.text,
                   set->option.value.value)
            .about("{}", alter.table.name.text)
            .note("a value below the largest id is passed over without an error");
    }
}

} // namespace

extern const Rule auto_increment_reset = rule(info, check);

} // namespace lintel::rules
