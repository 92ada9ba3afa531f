#include "analyzer/engine/rule.hpp"
#include "rules/queries/expressions.hpp"

#include <algorithm>
#include <optional>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/group-by-handling.html",
};

constexpr RuleInfo info{
    .id = "nonaggregated-column",
    .category = Category::queries,
    .severity = Severity::warning,
    .summary = "column is neither grouped by nor aggregated",
    .explanation = R"(
The rows of a group may have different values in the column, and the query says not which one is
meant. With `ONLY_FULL_GROUP_BY`, in the default mode since 5.7, the server refuses it with error
1055 when it runs; without, it takes any of them, another one after the next `ALTER TABLE` or upgrade.

Group by the column too, aggregate it (`MAX(at)`), or say with `ANY_VALUE(at)` that it does not matter.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), team INT NOT NULL, at DATETIME, UNIQUE KEY (team));
-- then
SELECT at, name FROM users GROUP BY at;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), team INT NOT NULL, at DATETIME, UNIQUE KEY (team));
-- then
SELECT at, MAX(name) FROM users GROUP BY at;
```
)",
    .sources = sources,
};

using ast::Expression;
using ast::ExpressionKind;

/// Names by which rows are grouped; nothing where a group is by more than names.
std::optional<std::vector<std::string>> grouped_names(const ast::SelectBody& body) {
    std::vector<std::string> names;
    for (const ast::OrderElement& element : body.group_by) {
        if (element.expression.kind != ExpressionKind::column) return std::nullopt;
        names.push_back(element.expression.name.back().text);
    }
    return names;
}

bool holds(const std::vector<std::string>& names, const std::string& name) {
    return std::ranges::any_of(names,
                               [&](const std::string& one) { return equal_names(one, name); });
}

/// Whether the groups are of one row each: a key is among what they are by.
bool holds_key(const std::vector<std::string>& names, const Table& table) {
    return std::ranges::any_of(table.indexes, [&](const Index& index) {
        return index.is_unique() && std::ranges::all_of(index.parts, [&](const KeyPart& part) {
                   const Column* column = table.find_column(part.column);
                   return column != nullptr && !column->nullable && !part.length &&
                          holds(names, part.column);
               });
    });
}

bool aggregates(const ast::SelectBody& body) {
    bool found = false;
    for (const ast::SelectItem& item : body.items)
        ast::for_each_expression(item.expression, [&](const Expression& one) {
            found |= one.kind == ExpressionKind::aggregate && !one.over;
        });
    return found;
}

/// One table only: joins hand on what is known of one to the other.
void look_at(const ast::SelectBody& body, RuleContext& ctx) {
    if (body.from.size() != 1 || body.from.front().kind != ast::TableReference::Kind::table) return;
    if (body.group_by.empty() && !aggregates(body)) return;
    const ast::QualifiedName& name = body.from.front().name;
    const TablePtr table = ctx.step->before.find_table(
        {name.schema ? name.schema->text : ctx.step->session.database, name.name.text});
    const auto names = grouped_names(body);
    if (!table || !table->complete || !names || holds_key(*names, *table)) return;
    // A condition may leave one value only.
    std::vector<std::string> fixed;
    if (body.where)
        ast::for_each_expression(*body.where, [&](const Expression& one) {
            if (one.kind == ExpressionKind::column) fixed.push_back(one.name.back().text);
        });
    for (const ast::SelectItem& item : body.items) {
        if (item.expression.kind != ExpressionKind::column) continue;
        const std::string& column = item.expression.name.back().text;
        if (table->find_column(column) == nullptr || holds(*names, column) ||
            holds(fixed, column) || (item.alias && holds(*names, item.alias->text)))
            continue;
        ctx.report(item.expression.span, "`{}` is neither grouped by nor aggregated", column)
            .about("{}.{}", table->name.name, column)
            .note("the server refuses the query with error 1055, or takes any value of the group")
            .help("group by it, aggregate it, or write `ANY_VALUE({})`", column);
        return;
    }
}

void check(const ast::Statement& statement, RuleContext& ctx) {
    const auto visit = [&](const auto& node) {
        if constexpr (std::is_same_v<std::decay_t<decltype(node)>, ast::SelectBody>)
            look_at(node, ctx);
    };
    for_each_expression_in(statement, visit);
}

} // namespace

extern const Rule nonaggregated_column = query_rule<check>(info);

} // namespace lintel::rules
