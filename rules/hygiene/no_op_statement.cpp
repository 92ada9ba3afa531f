#include "analyzer/catalog/show_create.hpp"
#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/alter-table.html",
};

constexpr RuleInfo info{
    .id = "no-op-statement",
    .category = Category::hygiene,
    .severity = Severity::note,
    .summary = "ALTER TABLE changes nothing",
    .explanation = R"(
The table is as it says already. The statement still waits for the table's metadata lock, and what was meant has not
happened: often a type was to change, and the old one was copied. A file gets one note.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, a INT, b INT, KEY (b), UNIQUE KEY uk (a));
-- then
ALTER TABLE users MODIFY a INT;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, a INT, b INT, KEY (b), UNIQUE KEY uk (a));
-- then
ALTER TABLE users MODIFY a BIGINT;
```
)",
    .sources = sources,
};

bool redefines_only(const Step& step) {
    return !step.changes.empty() && std::ranges::all_of(step.changes, [](const Change& change) {
        const auto* changed = std::get_if<ColumnChanged>(&change);
        return changed != nullptr && changed->from.defined &&
               changed->from.type == changed->to.type &&
               changed->position.place == ast::ColumnPlace::unspecified;
    });
}

void check(const Step& step, RuleContext& ctx) {
    if (!std::holds_alternative<ast::AlterTable>(step.statement.node) ||
        ctx.has_reported_in(step.statement.span.file) || !redefines_only(step))
        return;
    const auto& change = std::get<ColumnChanged>(step.changes.front());
    if (!change.before || !change.before->complete || !existed_before(change.before) ||
        show_create(*change.before, ctx.dialect) != show_create(*change.after, ctx.dialect))
        return;
    ctx.report(step.statement.span, "`{}` is so already", change.after->name.name)
        .about("{}", change.after->name.name)
        .label(change.from.declared_at, "the definition until now")
        .help("leave it out, or write what was meant");
}

} // namespace

extern const Rule no_op_statement = rule(info, check);

} // namespace lintel::rules
