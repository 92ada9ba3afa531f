#include "analyzer/engine/rule.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://github.com/github/gh-ost/blob/master/doc/cheatsheet.md",
    "https://docs.percona.com/percona-toolkit/pt-online-schema-change.html",
};

constexpr RuleInfo info{
    .id = "leftover-tool-table",
    .category = Category::naming,
    .severity = Severity::note,
    .summary = "table that a tool for online schema changes left behind",
    .explanation = R"(
`gh-ost`, `pt-online-schema-change` and Vitess copy a table into one with a name of its
own (`_orders_gho`, `_orders_new`, `_vt_...`), and keep the old rows or a log of changes
in another (`_orders_del`, `_orders_ghc`, `_orders_old`). When a run was stopped, they stay. In a dump they become
part of the schema, and every new environment gets a stale copy of a large table that
no code reads.

Drop it where it is, after a look that no run is under way, and leave it out of the file.

```sql bad
CREATE TABLE _orders_gho (id BIGINT UNSIGNED PRIMARY KEY);
```

```sql good
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY);
```

Only names with an underscore in front and one of the tools' endings count.
)",
    .sources = sources,
};

bool is_left_by_tool(std::string_view name) {
    if (!name.starts_with('_')) return false;
    if (name.starts_with("_vt_")) return true;
    constexpr std::string_view endings[] = {"_gho", "_ghc", "_del", "_new", "_old"};
    return std::ranges::any_of(endings, [&](std::string_view ending) {
        return name.ends_with(ending) && name.size() > ending.size() + 1;
    });
}

void check(const ast::CreateTable& create, RuleContext& ctx) {
    if (create.temporary || !is_left_by_tool(create.table.name.text)) return;
    ctx.report(create.table.name.span, "`{}` looks like what a schema change tool left behind",
               create.table.name.text)
        .about("{}", create.table.name.text)
        .help("drop it where no run is under way, and leave it out of the schema");
}

} // namespace

extern const Rule leftover_tool_table = rule(info, check);

} // namespace lintel::rules
