#include "analyzer/engine/rule.hpp"
#include "rules/locking/predicted.hpp"
#include "rules/locking/split.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/invisible-indexes.html",
};

constexpr RuleInfo info{
    .id = "index-visibility-with-rebuild",
    .category = Category::locking,
    .severity = Severity::note,
    .summary = "index made visible or invisible in a statement that rebuilds or copies the table",
    .explanation = R"(
Making an index invisible is done at once, and undone at once when queries turn out to need
it. In one statement with a rebuild it takes effect only when that is done, hours later perhaps
and together with everything else; and what was to be a small step to take back is not.

Put it in a statement of its own.

```sql bad
CREATE TABLE orders (id INT PRIMARY KEY, n INT, KEY n (n));
-- then
ALTER TABLE orders ALTER INDEX n INVISIBLE, ENGINE=InnoDB;
```

```sql good
CREATE TABLE orders (id INT PRIMARY KEY, n INT, KEY n (n));
-- then
ALTER TABLE orders ALTER INDEX n INVISIBLE;
```
)",
    .sources = sources,
};

void check(const ast::AlterTable& statement, RuleContext& ctx) {
    const Prediction* prediction = prediction_for_existing(*ctx.step);
    if (prediction == nullptr || (!copies_unasked(*prediction) && !rebuilds_unasked(*prediction)))
        return;
    for (const ast::AlterAction& action : statement.actions) {
        const auto* visibility = std::get_if<ast::AlterIndexVisibility>(&action);
        if (visibility == nullptr) continue;
        const std::string table = table_name(*prediction);
        Diagnostic& finding =
            ctx.report(visibility->span, "`{}` changes only when all of `{}` has been written anew",
                       visibility->index.text, table)
                .about("{}.{}", table, visibility->index.text)
                .help("put it in a statement of its own, which is done at once");
        suggest_split(finding, *ctx.step, ctx);
    }
}

} // namespace

extern const Rule index_visibility_with_rebuild = rule(info, check);

} // namespace lintel::rules
