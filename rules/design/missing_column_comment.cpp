#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-table.html",
};

constexpr RuleInfo info{
    .id = "missing-column-comment",
    .category = Category::design,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "column has no comment",
    .explanation = R"(
A comment is the one piece of documentation that travels with the schema: it is in every
dump, in `information_schema`, and in front of whoever looks at the column in a client.
Where a project asks for one on every column, this rule finds those without. It is a
matter of policy and off by default.

```sql bad
CREATE TABLE t (id INT PRIMARY KEY);
```

```sql good
CREATE TABLE t (id INT PRIMARY KEY COMMENT 'given by the shop');
```
)",
    .sources = sources,
};

void check(const FinalTable& final, RuleContext& ctx) {
    if (final.table.temporary) return;
    for (const Column& column : final.table.columns) {
        if (!column.defined || !column.comment.empty() || !ctx.judged(column.declared_at)) continue;
        ctx.report(column.declared_at, "`{}` of `{}` has no comment", column.name,
                   final.table.name.name)
            .about("{}.{}", final.table.name.name, column.name)
            .help("say what it holds: `COMMENT '...'`");
    }
}

} // namespace

extern const Rule missing_column_comment = rule(info, check);

} // namespace lintel::rules
