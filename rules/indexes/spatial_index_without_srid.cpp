#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/spatial-index-optimization.html",
    "https://dev.mysql.com/doc/refman/8.4/en/creating-spatial-indexes.html",
};

constexpr RuleInfo info{
    .id = "spatial-index-without-srid",
    .category = Category::indexes,
    .severity = Severity::warning,
    .summary = "SPATIAL index on a column without SRID, which no query uses",
    .explanation = R"(
From 8.0 on a column may hold geometries of different spatial reference systems unless it
is restricted to one, and since such values cannot be compared, the optimizer ignores the
index of an unrestricted column. It is there, it is written with every row, and every
query reads the whole table; nothing says why.

Declare the system: `POINT NOT NULL SRID 4326` for longitude and latitude, `SRID 0` for a
plane without units. Adding it later fails if a row has another one.

```sql bad
CREATE TABLE places (
    id BIGINT UNSIGNED PRIMARY KEY,
    spot POINT NOT NULL,
    SPATIAL KEY by_spot (spot)
);
```

```sql good
CREATE TABLE places (
    id BIGINT UNSIGNED PRIMARY KEY,
    spot POINT NOT NULL SRID 4326,
    SPATIAL KEY by_spot (spot)
);
```
)",
    .sources = sources,
};

void check(const FinalTable& final, RuleContext& ctx) {
    if (!ctx.dialect.mysql_since(8, 0)) return;
    const Table& table = final.table;
    for (const Index& index : table.indexes) {
        if (index.kind != IndexKind::spatial || index.parts.empty()) continue;
        const Column* column = table.find_column(index.parts[0].column);
        if (column == nullptr || !column->defined || !is_spatial(column->type.name)) continue;
        if (column->rare && column->rare->srid) continue;
        if (!ctx.judged(index.declared_at) && !ctx.judged(column->declared_at)) continue;
        ctx.report(ctx.judged(index.declared_at) ? index.declared_at : column->declared_at,
                   "no query uses index `{}` of `{}`: `{}` has no SRID", index.name,
                   table.name.name, column->name)
            .about("{}.{}", table.name.name, index.name)
            .note("the optimizer ignores spatial indexes of columns that may hold any SRID")
            .help("declare it: `{} {} NOT NULL SRID 4326`", column->name,
                  describe(column->type, ctx.dialect));
    }
}

} // namespace

extern const Rule spatial_index_without_srid = rule(info, check);

} // namespace lintel::rules
