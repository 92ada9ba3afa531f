#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/mysql-indexes.html",
};

constexpr RuleInfo info{
    .id = "low-cardinality-index",
    .category = Category::indexes,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "index on nothing but a column of very few values",
    .explanation = R"(
An index on a flag finds half the table at a time: reading the table is as fast, and the index is written with each
row. It earns its keep where one value is rare and asked for; then put another column behind it.

The rule is off by default.

```sql bad
CREATE TABLE t (id INT PRIMARY KEY, done BOOL, KEY k (done));
```

```sql good
CREATE TABLE t (id INT PRIMARY KEY, done BOOL, at DATE, KEY k (done, at), KEY l (at));
```
)",
    .sources = sources,
};

bool has_few_values(const ColumnType& type) {
    if (type.members) return type.name == TypeName::enum_type && type.members->size() <= 3;
    return (type.name == TypeName::tinyint_type || type.name == TypeName::bit_type) &&
           type.length.value_or(0) == 1;
}

void check(const FinalTable& final, RuleContext& ctx) {
    for (const Index& index : final.table.indexes) {
        if (index.kind != IndexKind::plain || index.parts.size() != 1 || index.implicit ||
            !ctx.judged(index.declared_at))
            continue;
        const Column* column = final.table.find_column(index.parts.front().column);
        if (column == nullptr || !column->defined || !has_few_values(column->type)) continue;
        ctx.report(index.declared_at,
                   "index `{}` of `{}` is on `{}` alone, which has very few values", index.name,
                   final.table.name.name, column->name)
            .about("{}.{}", final.table.name.name, index.name)
            .help("put another column behind it, or drop it");
    }
}

} // namespace

extern const Rule low_cardinality_index = rule(info, check);

} // namespace lintel::rules
