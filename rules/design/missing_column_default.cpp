#include "analyzer/engine/rule.hpp"
#include "rules/judged_columns.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/data-type-defaults.html",
};

constexpr RuleInfo info{
    .id = "missing-column-default",
    .category = Category::design,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "NOT NULL column without a default",
    .explanation = R"(
An `INSERT` that leaves the column out fails with error 1364. That is right for what must be given, and
a shop that wants each column to have a default turns this rule on.

The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (id INT PRIMARY KEY, a INT NOT NULL);
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (id INT PRIMARY KEY, a INT NOT NULL DEFAULT 0);
```
)",
    .sources = sources,
};

bool is_in_primary_key(const Column& column, const Table& table) {
    const Index* primary = table.primary_key();
    return primary != nullptr && std::ranges::any_of(primary->parts, [&](const KeyPart& part) {
               return equal_names(part.column, column.name);
           });
}

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    for (const Column& column : judged_columns(final, ctx)) {
        if (!(!column.nullable && !column.default_value && !column.auto_increment &&
              !column.generation && !is_blob_or_text(column.type.name) &&
              !is_in_primary_key(column, table)))
            continue;
        ctx.report(column.declared_at, "`{}` of `{}` has no default", column.name, table.name.name)
            .about("{}.{}", table.name.name, column.name)
            .help("give it a DEFAULT");
    }
}

} // namespace

extern const Rule missing_column_default = rule(info, check);

} // namespace lintel::rules
