#include "analyzer/engine/rule.hpp"
#include "rules/queries/expressions.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/b-tree-hash-index.html#btree-index-characteristics",
};

constexpr RuleInfo info{
    .id = "leading-wildcard",
    .category = Category::queries,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "LIKE pattern begins with a wildcard",
    .explanation = R"(
An index finds values by how they begin; a pattern that begins with `%` or `_` has every row read
and compared. On a large table that is seconds for each search.

Search words with a `FULLTEXT` index, and ends of values with an index on a reversed copy of them.

The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));
-- then
SELECT id FROM users WHERE name LIKE '%smith';
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));
-- then
SELECT id FROM users WHERE name LIKE 'smith%';
```
)",
    .sources = sources,
};

void check(const ast::Statement& statement, RuleContext& ctx) {
    for_each_expression_in(statement, [&](const ast::Expression& one) {
        if (one.kind != ast::ExpressionKind::like || one.operands.size() < 2) return;
        const ast::Expression& pattern = one.operands[1];
        const bool wild = pattern.kind == ast::ExpressionKind::string_literal &&
                          !pattern.text.empty() &&
                          (pattern.text.front() == '%' || pattern.text.front() == '_');
        if (wild)
            ctx.report(pattern.span, "pattern begins with a wildcard")
                .note("no index helps: every row is read");
    });
}

} // namespace

extern const Rule leading_wildcard = query_rule<check>(info);

} // namespace lintel::rules
