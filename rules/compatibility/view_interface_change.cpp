#include "analyzer/engine/rule.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-view.html",
};

constexpr RuleInfo info{
    .id = "view-interface-change",
    .category = Category::compatibility,
    .severity = Severity::warning,
    .summary = "a view is made anew without a column it had, or with another type",
    .explanation = R"(
To those who read it a view is a table. Code that is running while the migration is deployed
selects the columns the view had; from the moment the view is replaced those queries fail
(error 1054), or get values of another type.

Add what is new beside what is old, let the readers move, and take the old column out in a later
release. To rename, give the column under both names for a while.

```sql bad
CREATE TABLE orders (id INT PRIMARY KEY, total INT);
CREATE VIEW report AS SELECT id, total FROM orders;
-- then
CREATE OR REPLACE VIEW report AS SELECT id, total AS amount FROM orders;
```

```sql good
CREATE TABLE orders (id INT PRIMARY KEY, total INT);
CREATE VIEW report AS SELECT id, total FROM orders;
-- then
CREATE OR REPLACE VIEW report AS SELECT id, total, total AS amount FROM orders;
```
)",
    .sources = sources,
};

const OutputColumn* find(const QueryColumns& columns, std::string_view name) {
    const auto found = std::ranges::find_if(columns.columns, [&](const OutputColumn& column) {
        return equal_names(column.name, name);
    });
    return found == columns.columns.end() ? nullptr : &*found;
}

bool is_whole(const QueryColumns& columns) {
    return columns.known && std::ranges::none_of(columns.columns, [](const OutputColumn& column) {
               return column.name.empty();
           });
}

void compare(const View& before, const View& after, RuleContext& ctx) {
    for (const OutputColumn& column : before.yields->columns) {
        if (column.name.empty()) continue;
        const OutputColumn* now = find(*after.yields, column.name);
        if (now == nullptr && is_whole(*after.yields)) {
            ctx.report(after.declared_at, "view `{}` loses column `{}`", after.name.name,
                       column.name)
                .about("{}.{}", after.name.name, column.name)
                .label(before.declared_at, "had it")
                .note("a query that names the column fails with error 1054 from then on")
                .help("keep the column until nothing reads it");
        } else if (now != nullptr && column.type && now->type && !(*column.type == *now->type)) {
            ctx.report(after.declared_at, "column `{}` of view `{}` changes from {} to {}",
                       column.name, after.name.name, describe(*column.type, ctx.dialect),
                       describe(*now->type, ctx.dialect))
                .about("{}.{}", after.name.name, column.name);
        }
    }
}

/// Whether it was replaced, or dropped and made again.
void check(const FinalSchema& schema, RuleContext& ctx) {
    schema.start.views.for_each(
        [&](const ObjectName& name, const std::shared_ptr<const View>& before) {
            const auto after = schema.catalog.view(name);
            if (!before || !after || after.value == before.get()) return;
            if (before->yields && after->yields && ctx.judged(after->declared_at))
                compare(*before, *after, ctx);
        });
}

} // namespace

extern const Rule view_interface_change = rule(info, check);

} // namespace lintel::rules
