#include "analyzer/engine/rule.hpp"
#include "rules/vitess/deploys_with.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://planetscale.com/docs/vitess/schema-changes/schema-lint-errors/unsupported-feature",
};

constexpr RuleInfo info{
    .id = "vitess-unsupported-engine",
    .category = Category::vitess,
    .severity = Severity::error,
    .summary = "storage engine other than InnoDB",
    .explanation = R"(
Vitess follows changes through InnoDB's transactions and its log. A table of another engine
cannot be deployed (`UNSUPPORTED_FEATURE`).

Leave `ENGINE=` out, or write `InnoDB`.

```sql bad
-- target: planetscale
CREATE TABLE t (id INT PRIMARY KEY) ENGINE=MyISAM;
```

```sql good
-- target: planetscale
CREATE TABLE t (id INT PRIMARY KEY) ENGINE=InnoDB;
```
)",
    .sources = sources,
};

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    if (!goes_through_vitess(ctx) || table.engine.empty() || table.engine == "innodb" ||
        table.temporary || !ctx.judged(table.declared_at))
        return;
    ctx.report(table.declared_at, "`{}` is of engine {}, which {} does not take", table.name.name,
               table.engine, host_name(ctx))
        .about("{}", table.name.name)
        .help("make it InnoDB");
}

} // namespace

extern const Rule vitess_unsupported_engine = rule(info, check);

} // namespace lintel::rules
