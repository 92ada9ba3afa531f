#include "analyzer/engine/rule.hpp"
#include "rules/queries/resolved_columns.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/optimization-indexes.html",
    "https://dev.mysql.com/doc/refman/8.4/en/create-index.html#create-index-functional-key-parts",
};

constexpr RuleInfo info{
    .id = "function-on-indexed-column",
    .category = Category::queries,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "condition hides an indexed column in a function",
    .explanation = R"(
`WHERE DATE(at) = '2024-01-01'` works the date out for every row: the index on `at` is ordered by
something else and is not used.

Write the condition on the column alone, `at >= '2024-01-01' AND at < '2024-01-02'`, or make an
index on the expression.

The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));
-- then
SELECT id FROM users WHERE DATE(at) = '2024-01-01';
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));
-- then
SELECT id FROM users WHERE at >= '2024-01-01' AND at < '2024-01-02';
```
)",
    .sources = sources,
};

using ast::Expression;
using ast::ExpressionKind;

bool is_comparison(const Expression& one) {
    return one.operands.size() >= 2 &&
           ((one.kind == ExpressionKind::binary &&
             (one.text == "=" || one.text == "<" || one.text == ">" || one.text == "<=" ||
              one.text == ">=")) ||
            one.kind == ExpressionKind::between || one.kind == ExpressionKind::in_list);
}

bool is_first_of_an_index(const Column& column, const Catalog& catalog, const ObjectName& table) {
    const TablePtr found = catalog.find_table(table);
    if (!found) return false;
    for (const Index& index : found->indexes)
        if (!index.parts.empty() && equal_names(index.parts.front().column, column.name))
            return true;
    return false;
}

void check(const ast::Statement& statement, RuleContext& ctx) {
    std::vector<const Expression*> calls;
    for_each_expression_in(statement, [&](const Expression& one) {
        if (!is_comparison(one)) return;
        const Expression& left = one.operands.front();
        if (left.kind == ExpressionKind::function && !left.operands.empty() &&
            left.operands.front().kind == ExpressionKind::column)
            calls.push_back(&left);
    });
    if (calls.empty()) return;
    const ResolvedColumns columns(statement, ctx);
    for (const Expression* call : calls) {
        const Column* column = columns.find(call->operands.front());
        if (column == nullptr || !is_first_of_an_index(*column, ctx.step->after,
                                                       columns.table_of(call->operands.front())))
            continue;
        ctx.report(call->span, "the index on `{}` is not used behind `{}`", column->name,
                   call->name.back().text)
            .about("{}", column->name)
            .help("compare the column itself, or index the expression");
    }
}

} // namespace

extern const Rule function_on_indexed_column = query_rule<check>(info);

} // namespace lintel::rules
