#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/partitioning-limitations.html",
};

constexpr RuleInfo info{
    .id = "partitioned-table",
    .category = Category::partitions,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "table is partitioned",
    .explanation = R"(
A partitioned table can have no foreign keys and be referenced by none, each of its unique keys
must hold the partitioning columns, a query that does not name them looks into every partition,
and gh-ost, Vitess and some managed services do not take it. Shops that found it not worth that
forbid it.

The rule is off by default.

```sql bad
CREATE TABLE events (id INT PRIMARY KEY) PARTITION BY HASH (id) PARTITIONS 8;
```

```sql good
CREATE TABLE events (id INT PRIMARY KEY);
```
)",
    .sources = sources,
};

void check_created(const ast::CreateTable& create, RuleContext& ctx) {
    if (!create.partitioning) return;
    ctx.report(create.partitioning->scheme.span, "table `{}` is partitioned",
               create.table.name.text)
        .about("{}", create.table.name.text);
}

void check_altered(const ast::AlterTable& alter, RuleContext& ctx) {
    for (const ast::AlterAction& action : alter.actions)
        if (const auto* partition = std::get_if<ast::RepartitionTable>(&action))
            ctx.report(partition->partitioning.scheme.span, "table `{}` is partitioned",
                       alter.table.name.text)
                .about("{}", alter.table.name.text);
}

} // namespace

extern const Rule partitioned_table = rule(info, check_created, check_altered);

} // namespace lintel::rules
