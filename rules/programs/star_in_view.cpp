#include "analyzer/catalog/table_builder.hpp"
#include "analyzer/engine/rule.hpp"
#include "grammar/lexer.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-view.html",
};

constexpr RuleInfo info{
    .id = "star-in-view",
    .category = Category::programs,
    .severity = Severity::note,
    .summary = "a view selects `*`",
    .explanation = R"(
The server writes `*` out as the columns of that day when it makes a view. A column added later
is not in the view, one dropped breaks it, and the file no longer says what the view has. Two
servers on which the same file was run at different times have different views.

Name the columns; the list is then part of what is reviewed.

```sql bad
CREATE TABLE orders (id INT PRIMARY KEY, total INT);
CREATE VIEW open_orders AS SELECT * FROM orders WHERE total > 0;
```

```sql good
CREATE TABLE orders (id INT PRIMARY KEY, total INT);
CREATE VIEW open_orders AS SELECT id, total FROM orders WHERE total > 0;
```

`COUNT(*)` is another thing, and so is `*` in a subquery that only asks whether there is a row.
)",
    .sources = sources,
};

/// The first star in the select list of the query itself or of one it is put together from.
const ast::SelectItem* find_star(const ast::Query& query) {
    if (const auto* body = std::get_if<ast::SelectBody>(&query.body)) {
        for (const ast::SelectItem& item : body->items)
            if (item.expression.kind == ast::ExpressionKind::star) return &item;
    } else if (const auto* operation = std::get_if<ast::SetOperation>(&query.body)) {
        if (const ast::SelectItem* star = find_star(*operation->left)) return star;
        return find_star(*operation->right);
    } else if (const auto* inner = std::get_if<std::shared_ptr<const ast::Query>>(&query.body)) {
        return *inner ? find_star(**inner) : nullptr;
    }
    return nullptr;
}

/// Whether the view is `SELECT *` from a single table, whose names need no table before them.
bool is_only_item(const ast::Query& query, const ast::SelectItem& star) {
    const auto* body = std::get_if<ast::SelectBody>(&query.body);
    return body != nullptr && body->items.size() == 1 && &body->items.front() == &star &&
           body->from.size() == 1 && body->from.front().kind == ast::TableReference::Kind::table;
}

void check(const ast::CreateView& view, RuleContext& ctx) {
    if (!view.query) return;
    const ast::SelectItem* star = find_star(*view.query);
    if (star == nullptr) return;
    Diagnostic& finding = ctx.report(
        star->span, "view `{}` takes every column of the day it is made", view.view.name.text);
    finding.about("{}", view.view.name.text);
    finding.help("name the columns");
    const auto made = ctx.step->after.view(resolved_name(view.view, ctx.step->session));
    if (!made || !is_only_item(*view.query, *star) || !made->yields || !made->yields->known ||
        !view.columns.empty())
        return;
    std::string columns;
    for (const OutputColumn& column : made->yields->columns)
        columns += (columns.empty() ? "" : ", ") + quote_identifier(column.name, ctx.dialect);
    finding.suggest({"name the columns of today", {{star->span, columns}}, Applicability::safe});
}

} // namespace

extern const Rule star_in_view = rule(info, check);

} // namespace lintel::rules
