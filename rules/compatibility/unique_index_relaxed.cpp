#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"
#include "rules/compatibility/unique_columns.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-index.html",
};

constexpr RuleInfo info{
    .id = "unique-index-relaxed",
    .category = Category::compatibility,
    .severity = Severity::note,
    .summary = "unique key is dropped or holds less",
    .explanation = R"(
From here on equal rows can come in: code that finds one row by the key may find two, `ON DUPLICATE KEY UPDATE` and
`REPLACE` insert where they changed a row. It cannot be taken back once there are two (error 1062).

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, a INT, b INT, KEY (b), UNIQUE KEY uk (a));
-- then
ALTER TABLE users DROP INDEX uk;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, a INT, b INT, KEY (b), UNIQUE KEY uk (a));
-- then
ALTER TABLE users DROP INDEX uk, ADD UNIQUE KEY uk2 (a);
```
)",
    .sources = sources,
};

void check(const IndexDropped& drop, RuleContext& ctx) {
    if (drop.index.kind != IndexKind::unique || !drop.after || !existed_before(drop.before) ||
        !drop.index.preexisting || still_held(*drop.after, drop.index))
        return;
    for (const KeyPart& part : drop.index.parts)
        if (drop.after->find_column(part.column) == nullptr) return;
    ctx.report(drop.span, "`{}` of `{}` need not be unique any more", describe(drop.index.parts),
               drop.after->name.name)
        .about("{}.{}", drop.after->name.name, drop.index.name)
        .label(drop.index.declared_at, "the key until now")
        .note("it cannot be taken back once two rows are equal");
}

} // namespace

extern const Rule unique_index_relaxed = rule(info, check);

} // namespace lintel::rules
