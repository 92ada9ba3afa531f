#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/partitioning-management-exchange.html",
};

constexpr RuleInfo info{
    .id = "exchange-without-validation",
    .category = Category::destructive,
    .severity = Severity::warning,
    .summary = "EXCHANGE PARTITION without a check that the rows belong there",
    .explanation = R"(
`WITHOUT VALIDATION` swaps the files and looks at no row. A row outside the partition's
bounds is then in the table and yet not there: the server looks for it in the partition
where it ought to be, so a `SELECT` with a condition on the partitioning column misses
it while one without finds it, an `UPDATE` may move or duplicate it, and dropping the
partition takes rows that nobody meant.

Leave the clause out; validation is the default. It reads the whole table, which is
what makes it slow, but it holds the same locks. Where there is no time for it, prove
with a query that no row is out of bounds, and run
`ALTER TABLE ... CHECK PARTITION` afterwards.

```sql bad
ALTER TABLE visits EXCHANGE PARTITION p2020 WITH TABLE visits_2020 WITHOUT VALIDATION;
```

```sql good
ALTER TABLE visits EXCHANGE PARTITION p2020 WITH TABLE visits_2020;
```
)",
    .sources = sources,
};

void check(const ast::AlterTable& alter, RuleContext& ctx) {
    for (const ast::AlterAction& action : alter.actions) {
        const auto* exchange = std::get_if<ast::PartitionAction>(&action);
        if (exchange == nullptr || exchange->kind != ast::PartitionAction::Kind::exchange ||
            exchange->validation)
            continue;
        ctx.report(exchange->span, "rows of `{}` come into `{}` unchecked",
                   exchange->exchange_with.name.text, alter.table.name.text)
            .about("{}", alter.table.name.text)
            .note("a row outside the partition's bounds is found by some queries and not by "
                  "others")
            .help("leave out `WITHOUT VALIDATION`");
    }
}

} // namespace

extern const Rule exchange_without_validation = rule(info, check);

} // namespace lintel::rules
