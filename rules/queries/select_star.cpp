#include "analyzer/engine/rule.hpp"
#include "rules/queries/expressions.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/select.html",
};

constexpr RuleInfo info{
    .id = "select-star",
    .category = Category::queries,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "SELECT * takes whatever columns there are",
    .explanation = R"(
`SELECT *` returns the columns of the day it runs: an added one is sent to every client that never
asked for it, a `TEXT` among them makes each read slow, and an `INSERT … SELECT *` fails as soon as
one of the tables has a column more.

Name the columns.

The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));
-- then
INSERT INTO users SELECT * FROM users;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));
-- then
SELECT id, name FROM users;
```
)",
    .sources = sources,
};

struct Visit {
    RuleContext& ctx;
    std::vector<const ast::Query*>& inside_exists;

    void operator()(const ast::Expression& expression) const {
        if (expression.kind == ast::ExpressionKind::exists)
            inside_exists.push_back(expression.query.get());
    }
    void operator()(const ast::Query& query) const {
        const auto* body = std::get_if<ast::SelectBody>(&query.body);
        if (body == nullptr || std::ranges::find(inside_exists, &query) != inside_exists.end())
            return;
        for (const ast::SelectItem& item : body->items)
            if (item.expression.kind == ast::ExpressionKind::star)
                ctx.report(item.span, "`*` takes whatever columns there are")
                    .help("name the columns");
    }
};

void check(const ast::Statement& statement, RuleContext& ctx) {
    std::vector<const ast::Query*> inside_exists;
    for_each_expression_in(statement, Visit{ctx, inside_exists});
}

} // namespace

extern const Rule select_star = query_rule<check>(info);

} // namespace lintel::rules
