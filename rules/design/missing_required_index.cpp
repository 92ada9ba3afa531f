#include "analyzer/engine/rule.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/column-indexes.html",
};

constexpr std::string_view usual[] = {"tenant_id"};
constexpr Option<std::span<const std::string_view>> columns{
    "columns", usual, "columns that must be indexed where they are"};
constexpr const OptionInfo* options[] = {&columns};

constexpr RuleInfo info{
    .id = "missing-required-index",
    .category = Category::design,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "column that every query filters by has no index",
    .explanation = R"(
Where every query asks for one tenant's rows, a table without an index that begins with `tenant_id` is read whole by
each of them. The option `columns` lists the columns that must be indexed where a table has them.

The rule is off by default.

```sql bad
CREATE TABLE t (id INT PRIMARY KEY, tenant_id INT);
```

```sql good
CREATE TABLE t (id INT PRIMARY KEY, tenant_id INT, KEY (tenant_id, id));
```
)",
    .sources = sources,
    .options = options,
};

void check(const FinalTable& final, RuleContext& ctx) {
    if (!final.table.complete || final.table.temporary) return;
    for (const std::string& name : ctx.get(columns)) {
        const Column* column = final.table.find_column(name);
        if (column == nullptr || !ctx.judged(column->declared_at)) continue;
        const bool indexed = std::ranges::any_of(final.table.indexes, [&](const Index& index) {
            return !index.parts.empty() && equal_names(index.parts.front().column, name);
        });
        if (!indexed)
            ctx.report(column->declared_at, "no index of `{}` begins with `{}`",
                       final.table.name.name, column->name)
                .about("{}.{}", final.table.name.name, column->name);
    }
}

} // namespace

extern const Rule missing_required_index = rule(info, check);

} // namespace lintel::rules
