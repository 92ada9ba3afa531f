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
    .fixable = Fixable::unsafe,
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

/// The words that leave the rows unchecked, with the blanks before them; empty when a comment
/// stands between.
Span words_without_validation(Span clause, const SourceSet& files) {
    const std::string text = folded(files.text(clause));
    const std::size_t at = text.rfind("without");
    if (at == std::string::npos || at == 0) return {};
    const std::size_t second = text.find_first_not_of(" \t\r\n", at + 7);
    if (second == std::string::npos || text.substr(second, 10) != "validation") return {};
    const std::size_t before = text.find_last_not_of(" \t\r\n", at - 1) + 1;
    return {clause.file, clause.begin + static_cast<std::uint32_t>(before),
            clause.begin + static_cast<std::uint32_t>(second) + 10};
}

void check(const ast::AlterTable& alter, RuleContext& ctx) {
    for (const ast::AlterAction& action : alter.actions) {
        const auto* exchange = std::get_if<ast::PartitionAction>(&action);
        if (exchange == nullptr || exchange->kind != ast::PartitionAction::Kind::exchange ||
            exchange->validation)
            continue;
        Diagnostic& finding =
            ctx.report(exchange->span, "rows of `{}` come into `{}` unchecked",
                       exchange->exchange_with.name.text, alter.table.name.text)
                .about("{}", alter.table.name.text)
                .note("a row outside the partition's bounds is found by some queries and not by "
                      "others")
                .help("leave out `WITHOUT VALIDATION`");
        const Span words = words_without_validation(exchange->span, ctx.sources);
        if (!words.empty())
            finding.suggest(
                {"let the server check the rows", {{words, ""}}, Applicability::unsafe});
    }
}

} // namespace

extern const Rule exchange_without_validation = rule(info, check);

} // namespace lintel::rules
