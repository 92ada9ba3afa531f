#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/problems-with-null.html",
};

constexpr RuleInfo info{
    .id = "drop-not-null",
    .category = Category::compatibility,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "NOT NULL is removed",
    .explanation = R"(
Code that was written for a column that is never NULL meets NULL from then on: it fails on it, or leaves
rows out, since `<>` and `NOT IN` are not true of NULL.

The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, n INT NOT NULL);
-- then
ALTER TABLE users MODIFY n INT NULL;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, n INT NOT NULL);
-- then
ALTER TABLE users MODIFY n BIGINT NOT NULL;
```
)",
    .sources = sources,
};

void check(const ColumnChanged& change, RuleContext& ctx) {
    if (!change.from.defined || change.from.nullable || !change.to.nullable ||
        !existed_before(change.before))
        return;
    ctx.report(change.span, "`{}` of `{}` may be NULL from here on", change.to.name,
               change.after->name.name)
        .about("{}.{}", change.after->name.name, change.to.name)
        .label(change.from.declared_at, "NOT NULL until now");
}

} // namespace

extern const Rule drop_not_null = rule(info, check);

} // namespace lintel::rules
