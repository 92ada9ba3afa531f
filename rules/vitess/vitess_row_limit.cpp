#include "analyzer/catalog/table_builder.hpp"
#include "analyzer/engine/rule.hpp"
#include "analyzer/online_ddl/statistics.hpp"
#include "rules/queries/row_reach.hpp"
#include "rules/vitess/deploys_with.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://planetscale.com/docs/reference/planetscale-system-limits",
    "https://vitess.io/docs/reference/programs/vttablet/",
};

constexpr Option<std::int64_t> limit{"rows", 100'000,
                                     "most rows that one statement may change or read"};
constexpr const OptionInfo* options[] = {&limit};

constexpr RuleInfo info{
    .id = "vitess-row-limit",
    .category = Category::vitess,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "statement that changes more rows than Vitess lets one change",
    .explanation = R"(
PlanetScale stops a statement at 100,000 rows read or changed and at 30 seconds, and a transaction at 20;
Vitess has the same limits as settings of vttablet (`--queryserver-config-max-result-size`,
`--queryserver-config-transaction-timeout`). A backfill over a large table is rolled back when it meets
them, after it has kept writers waiting.

Go through the table by primary key, some thousand rows at a time, each in a transaction of its own.

Sizes come from `--stats FILE`: of a table whose size is not known nothing is said. Told are statements
that reach every row of a table with more rows than the option `rows` says, or whose condition no index
helps with. The rule is off by default, and looks at `--target vitess` and `planetscale` alone.

```sql bad
-- target: planetscale
-- statistics: users 5000000 rows, 900000000 bytes
CREATE TABLE users (id BIGINT PRIMARY KEY, plan VARCHAR(20));
-- then
UPDATE users SET plan = 'free' WHERE plan IS NULL;
```

```sql good
-- target: planetscale
-- statistics: users 5000000 rows, 900000000 bytes
CREATE TABLE users (id BIGINT PRIMARY KEY, plan VARCHAR(20));
-- then
UPDATE users SET plan = 'free' WHERE plan IS NULL AND id BETWEEN 1 AND 5000;
```
)",
    .sources = sources,
    .options = options,
};

/// The rows of the one table among the references, where they are known and more than the limit.
void look(const std::vector<ast::TableReference>& references,
          const std::optional<ast::Expression>& condition, bool limited, RuleContext& ctx) {
    if (!goes_through_vitess(ctx) || ctx.statistics == nullptr || limited) return;
    const ast::TableReference* reference = only_table(references);
    if (reference == nullptr) return;
    const ObjectName name = resolved_name(reference->name, ctx.step->session);
    const TableStatistics* size = ctx.statistics->of(name);
    if (size == nullptr || static_cast<std::int64_t>(size->rows) <= ctx.get(limit)) return;
    const TablePtr table = ctx.step->before.find_table(name);
    if (condition && (!table || !table->complete || has_subquery(*condition) ||
                      an_index_may_help(*table, *condition)))
        return;
    ctx.report(condition ? condition->span : ctx.step->statement.span,
               "this goes through all {} rows of `{}`, more than {}", size->rows, name.name,
               ctx.get(limit))
        .about("{}", name.name)
        .note("{} stops it, and what it did is rolled back", host_name(ctx))
        .help("go through the table by primary key in batches");
}

void check_update(const ast::Update& statement, RuleContext& ctx) {
    look(statement.tables, statement.where, statement.limit.has_value(), ctx);
}
void check_delete(const ast::Delete& statement, RuleContext& ctx) {
    look(statement.from, statement.where, statement.limit.has_value(), ctx);
}
void check_insert(const ast::Insert& statement, RuleContext& ctx) {
    if (!statement.query) return;
    if (const auto* select = std::get_if<ast::SelectBody>(&statement.query->body);
        select != nullptr && select->group_by.empty())
        look(select->from, select->where, statement.query->limit.has_value(), ctx);
}

} // namespace

extern const Rule vitess_row_limit = rule(info, check_update, check_delete, check_insert);

} // namespace lintel::rules
