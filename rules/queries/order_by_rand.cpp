#include "analyzer/engine/rule.hpp"
#include "rules/queries/expressions.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/order-by-optimization.html",
    "https://dev.mysql.com/doc/refman/8.4/en/mathematical-functions.html#function_rand",
};

constexpr RuleInfo info{
    .id = "order-by-rand",
    .category = Category::queries,
    .severity = Severity::note,
    .summary = "rows are sorted by RAND()",
    .explanation = R"(
`ORDER BY RAND()` works out a number for every row and sorts them all, to return a few: no index
helps, and time grows with the table. With a `LIMIT` in an `UPDATE` or `DELETE` it changes other
rows on each server that repeats the statement.

Pick a random key and read from there on: `WHERE id >= … ORDER BY id LIMIT 1`.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));
-- then
SELECT id FROM users ORDER BY RAND() LIMIT 5;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));
-- then
SELECT id FROM users ORDER BY id LIMIT 5;
```
)",
    .sources = sources,
};

bool is_rand(const ast::Expression& expression) {
    return expression.kind == ast::ExpressionKind::function && !expression.name.empty() &&
           equal_names(expression.name.back().text, "rand");
}

struct Visit {
    RuleContext& ctx;

    void look(const std::vector<ast::OrderElement>& order) const {
        for (const ast::OrderElement& one : order)
            if (is_rand(one.expression))
                ctx.report(one.expression.span, "rows are sorted by `RAND()`")
                    .note("a number is worked out for every row, and all are sorted")
                    .help("pick a random key and read from there on");
    }
    void operator()(const ast::Query& query) const { look(query.order_by); }
    void operator()(const ast::Update& update) const { look(update.order_by); }
    void operator()(const ast::Delete& statement) const { look(statement.order_by); }
};

void check(const ast::Statement& statement, RuleContext& ctx) {
    for_each_expression_in(statement, Visit{ctx});
}

} // namespace

extern const Rule order_by_rand = query_rule<check>(info);

} // namespace lintel::rules
