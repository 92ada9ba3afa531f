#include "analyzer/engine/rule.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/range-optimization.html",
    "https://dev.mysql.com/doc/refman/8.4/en/multiple-column-indexes.html",
};

constexpr RuleInfo info{
    .id = "range-column-first",
    .category = Category::indexes,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "composite index begins with a date or time, which is mostly asked for by range",
    .explanation = R"(
The server goes through an index column by column as long as each is asked for by one value; at the
first range it stops, and the columns behind it are only looked at row by row. An index on
`(created_at, customer_id)` serves "one customer's orders of this month" by reading everybody's
orders of this month. `(customer_id, created_at)` finds them at once, and in order.

Put the columns compared by `=` first and the one asked for by range last. Where the index is there
to sort or to page through rows by time, with the primary key behind it, it is right as it is and not
reported; nor are primary keys, which decide about more than searching, keys that a partitioned table
needs, and indexes of dates alone.

The rule is off by default.

```sql bad
CREATE TABLE orders (
    id BIGINT UNSIGNED PRIMARY KEY, customer_id BIGINT UNSIGNED, created_at DATETIME,
    KEY by_time (created_at, customer_id)
);
```

```sql good
CREATE TABLE orders (
    id BIGINT UNSIGNED PRIMARY KEY, customer_id BIGINT UNSIGNED, created_at DATETIME,
    KEY by_customer (customer_id, created_at), KEY by_time (created_at, id)
);
```
)",
    .sources = sources,
};

/// A column that holds a moment; a year is compared by `=` as often as not.
bool is_moment(const Table& table, const KeyPart& part) {
    const Column* column = table.find_column(part.column);
    return column != nullptr && column->defined && is_temporal(column->type.name) &&
           column->type.name != TypeName::year_type && column->type.name != TypeName::time_type;
}

bool in_primary_key(const Table& table, const KeyPart& part) {
    const Index* primary = table.primary_key();
    return primary != nullptr && std::ranges::any_of(primary->parts, [&](const KeyPart& each) {
               return !part.column.empty() && equal_names(each.column, part.column);
           });
}

void check_index(const Table& table, const Index& index, RuleContext& ctx) {
    const auto other = std::ranges::find_if(index.parts, [&](const KeyPart& part) {
        return part.column.empty() || (!is_moment(table, part) && !in_primary_key(table, part));
    });
    if (other == index.parts.end() || other == index.parts.begin()) return;
    const std::string& first = index.parts.front().column;
    const std::string second = other->column.empty() ? "an expression" : "`" + other->column + "`";
    ctx.report(index.declared_at, "index `{}` of `{}` begins with `{}`", index.name,
               table.name.name, first)
        .about("{}.{}", table.name.name, index.name)
        .note("a condition `{} > …` leaves {} and what follows to be looked at row by row", first,
              second)
        .help("put the columns that are compared by `=` before it");
}

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    if (table.temporary) return;
    for (const Index& index : table.indexes) {
        const bool searched = index.kind == IndexKind::plain ||
                              (index.kind == IndexKind::unique && table.partitions == nullptr);
        if (searched && !index.implicit && index.parts.size() > 1 &&
            ctx.judged(index.declared_at) && is_moment(table, index.parts.front()))
            check_index(table, index, ctx);
    }
}

} // namespace

extern const Rule range_column_first = rule(info, check);

} // namespace lintel::rules
