#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"

#include <fmt/ranges.h>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/partitioning-management-range-list.html",
    "https://dev.mysql.com/doc/refman/8.4/en/alter-table-partition-operations.html",
};

constexpr RuleInfo info{
    .id = "drop-partition",
    .category = Category::destructive,
    .severity = Severity::warning,
    .summary = "partition is dropped or truncated, or a tablespace discarded, with its rows",
    .explanation = R"(
`DROP PARTITION` and `TRUNCATE PARTITION` throw away all rows of a partition, as fast
as `DROP TABLE` does and as finally: the statement commits by itself, writes no row to
the binary log, and fires no delete trigger. With `RANGE` the rows that come later for
the same values land in the next partition, so that nothing looks wrong afterwards.
`DISCARD TABLESPACE` deletes the data file.

Copy the rows first where they may be wanted again: exchange the partition with an
empty table (`EXCHANGE PARTITION p2019 WITH TABLE orders_2019`), which is instant, and
drop that table later. What removes old partitions month by month belongs to a
scheduled job rather than to migrations.

```sql bad
CREATE TABLE visits (seen DATE NOT NULL) PARTITION BY RANGE (YEAR(seen)) (
    PARTITION p2019 VALUES LESS THAN (2020),
    PARTITION p2020 VALUES LESS THAN (2021)
);
-- then
ALTER TABLE visits DROP PARTITION p2019;
```

```sql good
CREATE TABLE visits (seen DATE NOT NULL) PARTITION BY RANGE (YEAR(seen)) (
    PARTITION p2019 VALUES LESS THAN (2020)
);
-- then
ALTER TABLE visits ADD PARTITION (PARTITION p2020 VALUES LESS THAN (2021));
```

Nothing is said of tables that the same change set creates.
)",
    .sources = sources,
};

std::string partitions_in_message(const ast::PartitionAction& action) {
    if (action.all || action.partitions.empty()) return "every partition";
    std::vector<std::string> names;
    for (const ast::Identifier& name : action.partitions) names.push_back("`" + name.text + "`");
    return fmt::format("partition{} {}", names.size() > 1 ? "s" : "", fmt::join(names, ", "));
}

void check(const ast::AlterTable& alter, RuleContext& ctx) {
    for (const ast::AlterAction& action : alter.actions) {
        const auto* partition = std::get_if<ast::PartitionAction>(&action);
        const auto* tablespace = std::get_if<ast::TablespaceAction>(&action);
        using enum ast::PartitionAction::Kind;
        const bool emptied =
            partition != nullptr &&
            (partition->kind == drop || partition->kind == truncate || partition->kind == discard);
        if (!emptied && (tablespace == nullptr || !tablespace->discard)) continue;
        if (!existed_before(alter.table, *ctx.step)) return;
        const std::string& table = alter.table.name.text;
        if (!emptied)
            ctx.report(tablespace->span, "the tablespace of `{}` is discarded with all its rows",
                       table)
                .about("{}", table)
                .note("the data file is deleted")
                .help("copy the file away first, or the rows");
        else
            ctx.report(partition->span, "every row in {} of `{}` is lost",
                       partitions_in_message(*partition), table)
                .about("{}", table)
                .note("the statement commits at once, and no delete trigger runs")
                .help("exchange the partition with an empty table first, and drop that one later");
    }
}

} // namespace

extern const Rule drop_partition = rule(info, check);

} // namespace lintel::rules
