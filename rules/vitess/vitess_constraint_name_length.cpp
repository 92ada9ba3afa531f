#include "analyzer/engine/rule.hpp"
#include "rules/vitess/deploys_with.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://vitess.io/docs/user-guides/schema-changes/",
};

constexpr RuleInfo info{
    .id = "vitess-constraint-name-length",
    .category = Category::vitess,
    .severity = Severity::note,
    .summary = "constraint whose name leaves no room for what Vitess adds to it",
    .explanation = R"(
Names of foreign keys and checks are unique in a database, so Vitess adds a hash to them when it
makes the copy of a table, and cuts the name where the two exceed 64 characters. A later `DROP
FOREIGN KEY` or `DROP CHECK` by the name as written does not find it.

Keep such names short, and look the name up before you drop one.

```sql bad
-- target: planetscale
CREATE TABLE t (id INT PRIMARY KEY, CONSTRAINT a_name_of_a_check_that_is_much_longer_than_it_would_have_to_be CHECK (id > 0));
```

```sql good
-- target: planetscale
CREATE TABLE t (id INT PRIMARY KEY, CONSTRAINT positive CHECK (id > 0));
```
)",
    .sources = sources,
};

constexpr std::size_t hash_length = 26; // an underscore and 25 characters
constexpr std::size_t longest_name = 64;

void report(const Table& table, const std::string& name, Span span, RuleContext& ctx) {
    if (name.size() + hash_length <= longest_name || !ctx.judged(span)) return;
    ctx.report(span, "`{}` is cut when {} adds a hash to it", name, host_name(ctx))
        .about("{}.{}", table.name.name, name)
        .help("keep it to {} characters", longest_name - hash_length);
}

void check(const FinalTable& final, RuleContext& ctx) {
    if (!goes_through_vitess(ctx)) return;
    for (const ForeignKey& key : final.table.foreign_keys)
        report(final.table, key.name, key.declared_at, ctx);
    for (const CheckConstraint& constraint : final.table.checks)
        report(final.table, constraint.name, constraint.declared_at, ctx);
}

} // namespace

extern const Rule vitess_constraint_name_length = rule(info, check);

} // namespace lintel::rules
