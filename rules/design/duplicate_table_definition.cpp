#include "analyzer/engine/rule.hpp"

#include <map>
#include <unordered_map>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-like.html",
    "https://dev.mysql.com/doc/refman/8.4/en/partitioning.html",
};

constexpr Option<std::int64_t> least{"columns", 5, "columns from which on tables are compared"};
constexpr const OptionInfo* options[] = {&least};

constexpr RuleInfo info{
    .id = "duplicate-table-definition",
    .category = Category::design,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "table has the same columns and keys as another one",
    .explanation = R"(
Two tables with the same columns and keys are one table that was split by a value: `invoices_de` and
`invoices_fr`, `log_2023` and `log_2024`. Each query has to know which to ask, a question about all of
them is a `UNION` that grows each year, and every change is made as often as there are tables, until one
is forgotten. Or it is a copy that was made for a migration and left behind.

Make it one table with a column for what tells them apart; partitions keep the parts of a large one apart.
Drop what was left behind.

Tables of the same database are compared by the names, types and nullability of their columns and by
the columns of their keys, whatever their order; the second one is told. The option `columns` says
from how many columns on, since small lookup tables are alike by nature. Archives are meant so: allow
the rule there. It is off by default.

```sql bad
CREATE TABLE log_2023 (id BIGINT PRIMARY KEY, at DATETIME, who INT, what VARCHAR(20), note TEXT);
CREATE TABLE log_2024 (id BIGINT PRIMARY KEY, at DATETIME, who INT, what VARCHAR(20), note TEXT);
```

```sql good
CREATE TABLE log (id BIGINT PRIMARY KEY, at DATETIME, who INT, what VARCHAR(20), note TEXT, KEY (at));
```
)",
    .sources = sources,
    .options = options,
};

/// Equal for tables of equal columns and keys.
std::string shape_of(const Table& table, const Dialect& dialect) {
    std::vector<std::string> parts;
    for (const Column& column : table.columns)
        parts.push_back(
            fmt::format("{} {}{}{}", folded(column.name), describe(column.type, dialect),
                        column.nullable ? "" : " not null", column.generation ? " generated" : ""));
    for (const Index& index : table.indexes) {
        if (index.implicit) continue;
        parts.push_back(
            fmt::format("{} ({})", static_cast<int>(index.kind), folded(describe(index.parts))));
    }
    std::ranges::sort(parts);
    std::string shape = table.name.schema;
    for (const std::string& part : parts) shape += "\n" + part;
    return shape;
}

/// Equal for tables of equal names of columns; quick to make, so that a shape is made only of those
/// that have a like.
std::uint64_t sum_of_names(const Table& table) {
    std::uint64_t sum = 0;
    for (const Column& column : table.columns) sum += std::hash<std::string>{}(folded(column.name));
    return sum;
}

using Groups = std::map<std::string, std::vector<const Table*>>;

/// Tables by their shape.
Groups group(const Catalog& catalog, std::int64_t columns, const Dialect& dialect) {
    std::unordered_map<std::uint64_t, std::vector<const Table*>> alike;
    catalog.tables.for_each([&](const ObjectName&, const TablePtr& table) {
        if (table && table->complete && !table->temporary &&
            static_cast<std::int64_t>(table->columns.size()) >= columns)
            alike[sum_of_names(*table)].push_back(table.get());
    });
    Groups shapes;
    for (const auto& [sum, tables] : alike)
        if (tables.size() > 1)
            for (const Table* table : tables) shapes[shape_of(*table, dialect)].push_back(table);
    return shapes;
}

void check(const FinalSchema& schema, RuleContext& ctx) {
    Groups shapes = group(schema.catalog, ctx.get(least), ctx.dialect);
    for (auto& [shape, tables] : shapes) {
        std::ranges::sort(tables, {}, &Table::declared_at);
        for (std::size_t i = 1; i < tables.size(); ++i) {
            if (!ctx.judged(tables[i]->declared_at)) continue;
            ctx.report(tables[i]->declared_at, "`{}` has the same columns and keys as `{}`",
                       tables[i]->name.name, tables.front()->name.name)
                .about("{}", tables[i]->name.name)
                .label(tables.front()->declared_at, "`{}`", tables.front()->name.name)
                .help("make them one table with a column for what tells them apart");
        }
    }
}

} // namespace

extern const Rule duplicate_table_definition = rule(info, check);

} // namespace lintel::rules
