#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/update.html",
    "https://dev.mysql.com/doc/refman/8.4/en/delete.html",
};

constexpr RuleInfo info{
    .id = "order-by-in-dml",
    .category = Category::queries,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "UPDATE or DELETE sorts its rows",
    .explanation = R"(
Sorting the rows of an `UPDATE` or `DELETE` costs time and changes nothing, unless there is a `LIMIT`
or the order keeps a unique key from clashing.

The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));
-- then
UPDATE users SET name = 'a' WHERE id > 5 ORDER BY name;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));
-- then
UPDATE users SET name = 'a' WHERE id > 5;
```
)",
    .sources = sources,
};

template <class Statement> void check(const Statement& statement, RuleContext& ctx) {
    if (statement.order_by.empty() || statement.limit) return;
    ctx.report(statement.order_by.front().expression.span,
               "all rows are changed, and sorted before")
        .help("leave `ORDER BY` out, or add a `LIMIT`");
}

} // namespace

extern const Rule order_by_in_dml = rule(info, check<ast::Update>, check<ast::Delete>);

} // namespace lintel::rules
