#include "analyzer/engine/rule.hpp"
#include "rules/vitess/deploys_with.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://planetscale.com/docs/vitess/schema-changes/schema-lint-errors/foreign-keys-disallowed",
    "https://planetscale.com/docs/vitess/foreign-key-constraints",
};

constexpr Option<bool> allowed{"allowed", false, "the database allows foreign keys"};
constexpr const OptionInfo* options[] = {&allowed};

constexpr RuleInfo info{
    .id = "vitess-foreign-key",
    .category = Category::vitess,
    .severity = Severity::warning,
    .summary = "foreign key where the database does not allow them",
    .explanation = R"(
Foreign keys are off in a PlanetScale database until its owner allows them, and not to be had in
a sharded one; Vitess alters a table that takes part in one only on a patched server. What a key's
actions mean for what follows the binary log is `vitess-cascade-not-in-binlog`'s.

Set `allowed = true` in the rule's options where the database allows them, or keep the references
in the application.

```sql bad
-- target: planetscale
CREATE TABLE orders (id INT PRIMARY KEY, u INT, FOREIGN KEY (u) REFERENCES users (id));
```

```sql good
-- target: planetscale
CREATE TABLE orders (id INT PRIMARY KEY, u INT, KEY (u));
```
)",
    .sources = sources,
    .options = options,
};

void check(const ForeignKeyAdded& change, RuleContext& ctx) {
    if (!goes_through_vitess(ctx) || ctx.get(allowed)) return;
    ctx.report(change.span, "foreign keys are not allowed")
        .about("{}.{}", change.after->name.name, change.foreign_key.name)
        .help("allow them in the database's settings and say so here, or keep an index only");
}

void check_created(const TableCreated& change, RuleContext& ctx) {
    for (const ForeignKey& key : change.after->foreign_keys)
        check({{key.declared_at, change.before, change.after}, key}, ctx);
}

} // namespace

extern const Rule vitess_foreign_key = rule(info, check, check_created);

} // namespace lintel::rules
