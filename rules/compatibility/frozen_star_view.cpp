#include "analyzer/engine/rule.hpp"

#include <algorithm>
#include <variant>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-view.html",
};

constexpr RuleInfo info{
    .id = "frozen-star-view",
    .category = Category::compatibility,
    .severity = Severity::note,
    .summary = "a column is added to a table that a view reads by `*`",
    .explanation = R"(
A view made with `SELECT *` has the columns its table had then. The new column is not among them
until the view is made again, though the view's own text says that it has all.

Make the view again in the same migration if it is to have the column.

```sql bad
CREATE TABLE orders (id INT PRIMARY KEY, total INT);
CREATE VIEW open_orders AS SELECT * FROM orders WHERE total > 0;
-- then
ALTER TABLE orders ADD COLUMN currency CHAR(3);
```

```sql good
CREATE TABLE orders (id INT PRIMARY KEY, total INT);
CREATE VIEW open_orders AS SELECT * FROM orders WHERE total > 0;
-- then
ALTER TABLE orders ADD COLUMN currency CHAR(3);
CREATE OR REPLACE VIEW open_orders AS SELECT * FROM orders WHERE total > 0;
```
)",
    .sources = sources,
};

/// Whether the query's own select list has a star over the table.
bool takes_all(const ast::Query& query, const ObjectName& table) {
    const auto* body = std::get_if<ast::SelectBody>(&query.body);
    if (body == nullptr || body->from.size() != 1) return false;
    const ast::TableReference& from = body->from.front();
    if (from.kind != ast::TableReference::Kind::table || from.name.name.text != table.name)
        return false;
    for (const ast::SelectItem& item : body->items)
        if (item.expression.kind == ast::ExpressionKind::star) return true;
    return false;
}

void check(const FinalSchema& schema, RuleContext& ctx) {
    schema.catalog.views.for_each(
        [&](const ObjectName& name, const std::shared_ptr<const View>& view) {
            if (!view || !view->yields || !view->yields->known || !view->definition->query) return;
            for (const Dependency& need : schema.graph.needs_of({NodeKind::view, name, {}})) {
                const TablePtr table = schema.catalog.find_table(need.to.object);
                if (!table || !table->complete || !need.to.part.empty()) continue;
                if (!takes_all(*view->definition->query, table->name)) continue;
                for (const Column& column : table->columns) {
                    if (!column.visible || !ctx.judged(column.declared_at)) continue;
                    const bool has =
                        std::ranges::any_of(view->yields->columns, [&](const OutputColumn& output) {
                            return equal_names(output.name, column.name);
                        });
                    if (has) continue;
                    Diagnostic& finding = ctx.report(
                        column.declared_at, "view `{}` selects `*` and will not have column `{}`",
                        name.name, column.name);
                    finding.about("{}.{}", name.name, column.name);
                    finding.label(view->declared_at, "made with the columns `{}` had then",
                                  table->name.name);
                    finding.help("make the view again if it is to show the column");
                }
            }
        });
}

} // namespace

extern const Rule frozen_star_view = rule(info, check);

} // namespace lintel::rules
