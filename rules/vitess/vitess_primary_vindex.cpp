#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"
#include "rules/vitess/deploys_with.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://vitess.io/docs/reference/features/vindexes/",
    "https://planetscale.com/docs/vitess/schema-changes/schema-lint-errors/invalid-vschema",
};

constexpr std::span<const std::string_view> none{};
constexpr Option<std::span<const std::string_view>> columns{
    "columns", none,
    "the primary vindexes, `orders.customer_id`; a table alone is a reference table"};
constexpr const OptionInfo* options[] = {&columns};

constexpr RuleInfo info{
    .id = "vitess-primary-vindex",
    .category = Category::vitess,
    .severity = Severity::error,
    .on_by_default = false,
    .summary = "sharded table without a primary vindex, or whose vindex column changes",
    .explanation = R"(
In a sharded keyspace the primary vindex of a table says on which shard a row lies, by one of its columns.
A table without one cannot be written to. A column that is changed, renamed or dropped no longer says
where the rows are that it has placed: they can be seen by no query that names it
(`INVALID_VSCHEMA`).

Add the table to the VSchema with the change that creates it. To shard by another column, make a new
table and move the rows with MoveTables.

The option `columns` says what the VSchema does, as `table.column`, and the name of a table alone for a
reference table, which is on every shard. The rule is off until you say by turning it on that the keyspace
is sharded, and looks at `--target vitess` and `planetscale` alone. Sequence tables are left alone.

```sql bad
-- target: vitess
-- option: columns = ["orders.customer_id"]
CREATE TABLE customers (id BIGINT PRIMARY KEY);
```

```sql good
-- target: vitess
-- option: columns = ["orders.customer_id"]
CREATE TABLE orders (id BIGINT PRIMARY KEY, customer_id BIGINT NOT NULL);
```
)",
    .sources = sources,
    .options = options,
};

/// What the option says of a table.
struct Placement {
    bool known = false;
    std::string column; ///< empty for a reference table
};

Placement placement_of(const std::string& table, const RuleContext& ctx) {
    for (const std::string& entry : ctx.get(columns)) {
        const std::size_t dot = entry.find('.');
        if (entry.substr(0, dot) == table)
            return {true, dot == std::string::npos ? std::string{} : entry.substr(dot + 1)};
    }
    return {};
}

void check_table(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    if (!goes_through_vitess(ctx) || table.temporary || table.declared_at.empty() ||
        !ctx.judged(table.declared_at) || table.comment.starts_with("vitess_sequence"))
        return;
    const Placement placement = placement_of(table.name.name, ctx);
    if (!placement.known)
        ctx.report(table.declared_at, "`{}` has no primary vindex", table.name.name)
            .about("{}", table.name.name)
            .help("give it one in the VSchema, and name it in the option `columns`");
    else if (!placement.column.empty() && table.complete &&
             table.find_column(placement.column) == nullptr)
        ctx.report(table.declared_at, "`{}` has no column `{}`, which its primary vindex is on",
                   table.name.name, placement.column)
            .about("{}", table.name.name);
}

void tell_change(const TableChange& change, const std::string& column, std::string_view what,
                 RuleContext& ctx) {
    if (!goes_through_vitess(ctx) || !change.before || !existed_before(change.before)) return;
    const std::string& table = change.before->name.name;
    const Placement placement = placement_of(table, ctx);
    if (placement.column.empty() || !equal_names(placement.column, column)) return;
    ctx.report(change.span, "`{}` of `{}`, which says where rows lie, {}", column, table, what)
        .about("{}.{}", table, column)
        .help("make a table that is sharded in the new way, and move the rows to it");
}

void check_dropped(const ColumnDropped& change, RuleContext& ctx) {
    tell_change(change, change.column.name, "is dropped", ctx);
}
void check_renamed(const ColumnRenamed& change, RuleContext& ctx) {
    tell_change(change, change.from.name, "is renamed", ctx);
}
void check_changed(const ColumnChanged& change, RuleContext& ctx) {
    if (change.from.defined && !(change.from.type == change.to.type))
        tell_change(change, change.from.name, "changes its type", ctx);
}

} // namespace

extern const Rule vitess_primary_vindex =
    rule(info, check_table, check_dropped, check_renamed, check_changed);

} // namespace lintel::rules
