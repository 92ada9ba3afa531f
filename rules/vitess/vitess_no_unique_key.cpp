#include "analyzer/engine/rule.hpp"
#include "rules/vitess/deploys_with.hpp"
#include "rules/vitess/iteration_key.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://planetscale.com/docs/vitess/schema-changes/schema-lint-errors/no-unique-key",
    "https://planetscale.com/docs/vitess/schema-changes/schema-lint-errors/blob-in-unique-key",
    "https://planetscale.com/docs/vitess/schema-changes/schema-lint-errors/"
    "partial-key-in-unique-key",
};

constexpr RuleInfo info{
    .id = "vitess-no-unique-key",
    .category = Category::vitess,
    .severity = Severity::error,
    .summary = "table without a unique key by which Vitess can copy its rows",
    .explanation = R"(
Every change of a table is made on a copy, and rows are matched by a key that is unique, has no
NULLs, no prefix lengths and no `BLOB` or `TEXT` columns. PlanetScale does not deploy a table
that has none (`NO_UNIQUE_KEY`, `BLOB_IN_UNIQUE_KEY`, `PARTIAL_KEY_IN_UNIQUE_KEY`).

Give the table a primary key of short columns.

```sql bad
-- target: planetscale
CREATE TABLE log (at DATETIME, text TEXT);
```

```sql good
-- target: planetscale
CREATE TABLE log (id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY, at DATETIME, text TEXT);
```
)",
    .sources = sources,
};

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    if (!goes_through_vitess(ctx) || !table.complete || table.temporary ||
        !ctx.judged(table.declared_at) || has_iteration_key(table))
        return;
    Diagnostic& finding =
        ctx.report(table.declared_at, "`{}` has no unique key that {} could copy it by",
                   table.name.name, host_name(ctx))
            .about("{}", table.name.name);
    for (const Index& index : table.indexes)
        if (const std::string why = unfit(index, table); index.is_unique() && !why.empty())
            finding.note("`{}` {}", index.name, why);
    finding.help("give it a primary key of columns that are short and whole");
}

} // namespace

extern const Rule vitess_no_unique_key = rule(info, check);

} // namespace lintel::rules
