#include "analyzer/engine/rule.hpp"
#include "rules/queries/expressions.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/identifier-qualifiers.html",
};

constexpr RuleInfo info{
    .id = "cross-schema-query",
    .category = Category::queries,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "statement joins tables of several databases",
    .explanation = R"(
Databases that are joined cannot be moved to servers of their own, restored apart or given to other accounts any
more, and a test needs them all.

The rule is off by default.

```sql bad
SELECT u.id FROM shop.users u JOIN crm.people p ON p.id = u.id;
```

```sql good
SELECT u.id FROM shop.users u JOIN shop.orders o ON o.id = u.id;
```
)",
    .sources = sources,
};

struct Visit {
    const std::string& database;
    const ast::TableReference*& first;
    const ast::TableReference*& second;

    void operator()(const ast::TableReference& reference) const {
        if (reference.kind != ast::TableReference::Kind::table || second != nullptr) return;
        if (first == nullptr) {
            first = &reference;
            return;
        }
        const auto in = [&](const ast::TableReference& one) {
            return one.name.schema ? one.name.schema->text : database;
        };
        // A name without a database may be a common table expression.
        if (first->name.schema && reference.name.schema && in(*first) != in(reference))
            second = &reference;
    }
};

void check(const ast::Statement& statement, RuleContext& ctx) {
    const ast::TableReference* first = nullptr;
    const ast::TableReference* second = nullptr;
    for_each_expression_in(statement, Visit{ctx.step->session.database, first, second});
    if (second != nullptr)
        ctx.report(second->name.span(), "`{}` and `{}` are read together", first->name.schema->text,
                   second->name.schema->text);
}

} // namespace

extern const Rule cross_schema_query = query_rule<check>(info);

} // namespace lintel::rules
