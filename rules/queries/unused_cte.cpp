#include "analyzer/engine/rule.hpp"
#include "rules/queries/expressions.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/with.html",
};

constexpr RuleInfo info{
    .id = "unused-cte",
    .category = Category::queries,
    .severity = Severity::note,
    .summary = "common table expression that nothing reads",
    .explanation = R"(
A table expression that no part of the query names is not even worked out; most often the query was
changed and it was forgotten, or its name is misspelled and a table of that name is read instead.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));
-- then
WITH old AS (SELECT id FROM users) SELECT id FROM users;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));
-- then
WITH old AS (SELECT id FROM users) SELECT id FROM old;
```
)",
    .sources = sources,
};

struct Visit {
    std::vector<const ast::CommonTableExpression*>& made;
    std::vector<std::string>& read;

    void operator()(const ast::Query& query) const {
        for (const ast::CommonTableExpression& one : query.with) made.push_back(&one);
        if (const auto* table = std::get_if<ast::TableBody>(&query.body))
            read.push_back(table->table.name.text);
    }
    void operator()(const ast::Update& update) const {
        for (const ast::CommonTableExpression& one : update.with) made.push_back(&one);
    }
    void operator()(const ast::Delete& statement) const {
        for (const ast::CommonTableExpression& one : statement.with) made.push_back(&one);
    }
    void operator()(const ast::TableReference& reference) const {
        if (reference.kind == ast::TableReference::Kind::table && !reference.name.schema)
            read.push_back(reference.name.name.text);
    }
};

void check(const ast::Statement& statement, RuleContext& ctx) {
    std::vector<const ast::CommonTableExpression*> made;
    std::vector<std::string> read;
    for_each_expression_in(statement, Visit{made, read});
    for (const ast::CommonTableExpression* one : made)
        if (std::ranges::none_of(
                read, [&](const std::string& name) { return equal_names(name, one->name.text); }))
            ctx.report(one->name.span, "nothing reads `{}`", one->name.text).help("leave it out");
}

} // namespace

extern const Rule unused_cte = query_rule<check>(info);

} // namespace lintel::rules
