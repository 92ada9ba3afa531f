#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"
#include "rules/indexes/covering.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/invisible-indexes.html",
    "https://mariadb.com/kb/en/ignored-indexes/",
};

constexpr RuleInfo info{
    .id = "drop-index-without-invisible",
    .category = Category::indexes,
    .severity = Severity::warning,
    .on_by_default = false,
    .fixable = Fixable::unsafe,
    .summary = "index is dropped that no earlier change had made invisible",
    .explanation = R"(
Dropping an index takes an instant, and making it again takes hours on a large table. Whether a query
misses it shows only when it is gone: the monthly report that ran for a minute now reads the table
whole, and locks what it reads.

Make it invisible first. The server keeps it up to date and does not use it, so that everything is as
if it were gone, and turning it back takes no time. Drop it when nothing has become slow for as long
as the rarest job takes to come around. MariaDB says `IGNORED`. What an invisible `UNIQUE` index
forbids it goes on to forbid.

The fix writes the first step instead of the last. An index that another one covers can be dropped
at once and is not reported, nor is one that the same change set made. The rule is off by default, and
silent for servers before MySQL 8.0 and MariaDB 10.6.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(200), KEY by_email (email));
-- then
ALTER TABLE users DROP INDEX by_email;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(200), KEY by_email (email) INVISIBLE);
-- then
ALTER TABLE users DROP INDEX by_email;
```
)",
    .sources = sources,
};

bool can_hide(const Dialect& dialect) {
    return dialect.is_mariadb() ? dialect.version >= Version{10, 6, 0}
                                : dialect.mysql_since(8, 0, 0);
}

/// The clause or statement that hides the index instead; nothing where it says more than its name.
std::optional<std::string> hiding(const IndexDropped& drop, const RuleContext& ctx) {
    const std::string_view word = ctx.dialect.is_mariadb() ? "IGNORED" : "INVISIBLE";
    const ast::Statement& statement = ctx.step->statement;
    if (const auto* index = std::get_if<ast::DropIndex>(&statement.node)) {
        if (index->if_exists || index->online.algorithm || index->online.lock) return std::nullopt;
        return fmt::format("ALTER TABLE {} ALTER INDEX {} {}",
                           ctx.sources.text(index->table.span()),
                           ctx.sources.text(index->name.span), word);
    }
    const auto* alter = std::get_if<ast::AlterTable>(&statement.node);
    if (alter == nullptr) return std::nullopt;
    for (const ast::AlterAction& action : alter->actions)
        if (const auto* clause = std::get_if<ast::DropIndexAction>(&action);
            clause != nullptr && clause->span == drop.span && !clause->if_exists)
            return fmt::format("ALTER INDEX {} {}", ctx.sources.text(clause->name.span), word);
    return std::nullopt;
}

void check(const IndexDropped& drop, RuleContext& ctx) {
    const Index& index = drop.index;
    if (!can_hide(ctx.dialect) || !drop.after || !existed_before(drop.before) ||
        !index.preexisting || !index.visible || index.implicit || index.parts.empty() ||
        index.kind == IndexKind::primary)
        return;
    if (std::ranges::any_of(drop.after->indexes, [&](const Index& other) {
            return coverage(index, other) != Coverage::none;
        }))
        return;
    const std::string& table = drop.after->name.name;
    Diagnostic& finding =
        ctx.report(drop.span, "index `{}` of `{}` is dropped without having been invisible",
                   index.name, table)
            .about("{}.{}", table, index.name)
            .note("a query that misses it is found when it is gone, and building it again takes as "
                  "long as the table is large")
            .help("make it invisible, and drop it when nothing has become slow");
    if (!index.declared_at.empty()) finding.label(index.declared_at, "declared here");
    if (drop.after->find_index(index.name) != nullptr) return;
    if (const auto text = hiding(drop, ctx)) {
        const bool whole = std::holds_alternative<ast::DropIndex>(ctx.step->statement.node);
        finding.suggest({"make it invisible for now",
                         {{whole ? ctx.step->statement.span : drop.span, *text}},
                         Applicability::unsafe});
    }
}

} // namespace

extern const Rule drop_index_without_invisible = rule(info, check);

} // namespace lintel::rules
