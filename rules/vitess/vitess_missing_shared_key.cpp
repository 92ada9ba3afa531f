#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"
#include "analyzer/online_ddl/prediction.hpp"
#include "rules/vitess/deploys_with.hpp"
#include "rules/vitess/iteration_key.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://planetscale.com/docs/vitess/schema-changes/onlineddl-change-unique-keys",
};

constexpr RuleInfo info{
    .id = "vitess-missing-shared-key",
    .category = Category::vitess,
    .severity = Severity::error,
    .summary = "change after which no unique key is left that old and new table share",
    .explanation = R"(
While a table is altered, Vitess matches rows of the old table and the new by unique keys, whose
columns must exist in both. A primary key that takes in a column added by the same change, or
whose column goes with it, leaves nothing to match by, and the deploy request is refused.

Make it two deploy requests: first the new column and its unique key, then the rest.

```sql bad
-- target: planetscale
CREATE TABLE users (id INT PRIMARY KEY);
-- then
ALTER TABLE users DROP PRIMARY KEY, DROP COLUMN id, ADD COLUMN uid BIGINT NOT NULL PRIMARY KEY;
```

```sql good
-- target: planetscale
CREATE TABLE users (id INT PRIMARY KEY);
-- then
ALTER TABLE users ADD COLUMN uid BIGINT NOT NULL, ADD UNIQUE KEY (uid);
```
)",
    .sources = sources,
};

/// A key of one table whose columns the other has too.
bool shares_key(const Table& table, const Table& other) {
    return std::ranges::any_of(table.indexes, [&](const Index& index) {
        return index.is_unique() && unfit(index, table).empty() &&
               std::ranges::all_of(index.parts, [&](const KeyPart& part) {
                   return other.find_column(part.column) != nullptr;
               });
    });
}

void check(const Step& step, RuleContext& ctx) {
    if (!goes_through_vitess(ctx) || !step.prediction) return;
    const TablePtr& before = step.prediction->before;
    const TablePtr& after = step.prediction->after;
    if (!before || !after || !existed_before(before) || !before->complete ||
        !has_iteration_key(*before) || !has_iteration_key(*after) ||
        (shares_key(*before, *after) && shares_key(*after, *before)))
        return;
    ctx.report(step.statement.span, "no unique key of `{}` is there before and after",
               before->name.name)
        .about("{}", before->name.name)
        .note("{} matches rows by unique keys whose columns both tables have", host_name(ctx))
        .help("add the new column and its unique key first, and take the old away in another "
              "deploy request");
}

} // namespace

extern const Rule vitess_missing_shared_key = rule(info, check);

} // namespace lintel::rules
