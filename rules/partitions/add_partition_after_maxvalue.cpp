#include "analyzer/catalog/table_builder.hpp"
#include "rules/correctness/refusal.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {{1481, Refused::added_partition}};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_partition_maxvalue_error",
    "https://dev.mysql.com/doc/refman/8.4/en/partitioning-management-range-list.html",
};

constexpr RuleInfo info{
    .id = "add-partition-after-maxvalue",
    .category = Category::partitions,
    .severity = Severity::error,
    .fixable = Fixable::unsafe,
    .summary = "partition added to a table whose last one takes all values",
    .explanation = R"(
A last partition `VALUES LESS THAN MAXVALUE` takes every row for which no other was made in
time, and for the same reason none can be added behind it. The job that adds the next month's
partition fails from the day on which somebody gave the table the safety net.

Split the last partition: `REORGANIZE PARTITION pmax INTO (..., pmax)`. It copies the rows that
lie in it, so do it while it is empty, before the month begins.

```sql bad
CREATE TABLE visits (year INT NOT NULL) PARTITION BY RANGE (year) (
    PARTITION p2023 VALUES LESS THAN (2024),
    PARTITION pmax VALUES LESS THAN MAXVALUE
);
ALTER TABLE visits ADD PARTITION (PARTITION p2024 VALUES LESS THAN (2025));
```

```sql good
CREATE TABLE visits (year INT NOT NULL) PARTITION BY RANGE (year) (
    PARTITION p2023 VALUES LESS THAN (2024),
    PARTITION pmax VALUES LESS THAN MAXVALUE
);
ALTER TABLE visits REORGANIZE PARTITION pmax INTO (
    PARTITION p2024 VALUES LESS THAN (2025),
    PARTITION pmax VALUES LESS THAN MAXVALUE
);
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

using ast::PartitionDefinition;

const ast::PartitionAction* added_partitions(const ast::AlterTable& alter) {
    for (const ast::AlterAction& action : alter.actions)
        if (const auto* add = std::get_if<ast::PartitionAction>(&action);
            add != nullptr && add->kind == ast::PartitionAction::Kind::add &&
            !add->definitions.empty())
            return add;
    return nullptr;
}

void check(const ServerError& error, RuleContext& ctx) {
    Diagnostic& finding = report_refusal(error, ctx);
    const auto* alter = std::get_if<ast::AlterTable>(&ctx.step->statement.node);
    const ast::PartitionAction* add = alter == nullptr ? nullptr : added_partitions(*alter);
    if (add == nullptr) return;
    const TablePtr table =
        ctx.step->before.find_table(resolved_name(alter->table, ctx.step->session));
    if (!table || !table->partitions || table->partitions->definitions.empty()) return;
    const PartitionDefinition& last = table->partitions->definitions.back();
    // One that is unbounded too, or takes the last one's name, would stand in its way again.
    if (std::ranges::any_of(add->definitions, [&](const PartitionDefinition& one) {
            return one.values != PartitionDefinition::Values::less_than ||
                   equal_names(one.name.text, last.name.text);
        }))
        return;
    const Span first = add->definitions.front().span;
    const Span end = add->definitions.back().span;
    const std::string name(ctx.sources.text(last.name.span));
    finding.help("split the last partition with `REORGANIZE PARTITION {}`", last.name.text)
        .suggest(
            {"split the last partition",
             {{{first.file, add->span.begin, first.begin},
               fmt::format("REORGANIZE PARTITION {} INTO (", name)},
              {{end.file, end.end, end.end}, fmt::format(", {}", ctx.sources.text(last.span))}},
             Applicability::unsafe});
}

} // namespace

extern const Rule add_partition_after_maxvalue = rule(info, check);

} // namespace lintel::rules
