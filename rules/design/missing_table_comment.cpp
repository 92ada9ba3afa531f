#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-table.html",
};

constexpr RuleInfo info{
    .id = "missing-table-comment",
    .category = Category::design,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "table has no comment",
    .explanation = R"(
A comment is the one piece of documentation that travels with the schema: it is in every
dump, in `information_schema`, and in front of whoever looks at the table in a client.
Where a project asks for one on every table, this rule finds those without. It is a
matter of policy and off by default.

```sql bad
CREATE TABLE t (id INT PRIMARY KEY);
```

```sql good
CREATE TABLE t (id INT PRIMARY KEY) COMMENT='one row for each order';
```
)",
    .sources = sources,
};

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    if (!table.comment.empty() || table.temporary || !table.complete ||
        !ctx.judged(table.declared_at))
        return;
    ctx.report(table.declared_at, "`{}` has no comment", table.name.name)
        .about("{}", table.name.name)
        .help("say what a row of it is: `COMMENT='...'`");
}

} // namespace

extern const Rule missing_table_comment = rule(info, check);

} // namespace lintel::rules
