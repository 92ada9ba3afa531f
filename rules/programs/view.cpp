#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-view.html",
};

constexpr RuleInfo info{
    .id = "view",
    .category = Category::programs,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "views are not to be used",
    .explanation = R"(
Views hide what a query costs, freeze the columns of the day they were made, and have to be changed
with the tables below them. Shops that keep them out turn this rule on.

The rule is off by default.

```sql bad
CREATE VIEW v AS SELECT 1 AS a;
```

```sql good
CREATE TABLE t (id INT PRIMARY KEY);
```
)",
    .sources = sources,
};

void check(const ast::CreateView& create, RuleContext& ctx) {
    ctx.report(create.view.span(), "views are not to be used here")
        .about("{}", create.view.name.text);
}

} // namespace

extern const Rule view = rule(info, check);

} // namespace lintel::rules
