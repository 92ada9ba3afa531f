#include "analyzer/engine/rule.hpp"
#include "analyzer/online_ddl/cost.hpp"
#include "analyzer/online_ddl/online_tools.hpp"
#include "rules/locking/predicted.hpp"
#include "rules/locking/table_size.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-space-requirements.html",
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-performance.html",
};

constexpr const OptionInfo* options[] = {&large_rows, &large_bytes};

constexpr RuleInfo info{
    .id = "large-table-change",
    .category = Category::locking,
    .severity = Severity::warning,
    .summary = "change that is not instant, on a table the statistics call large",
    .explanation = R"(
How long a change takes, how far replicas fall behind and how much disk it needs all grow
with the table. With `--stats FILE` Lintel knows the sizes; this rule speaks of every
change that reads or writes the rows of a table above its limits, whatever else is said of
it, and names the tool and the command line that would do it without blocking.

Run it at a quiet hour, or hand it to an online schema change tool. What is estimated is
the time to read and write that many bytes; the server's load comes on top.

```sql bad
-- statistics: orders 50000000 rows, 12000000000 bytes
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY, note VARCHAR(100) NOT NULL);
-- then
ALTER TABLE orders MODIFY note VARCHAR(100) NULL;
```

```sql good
-- statistics: orders 50000000 rows, 12000000000 bytes
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY, note VARCHAR(100) NOT NULL);
-- then
ALTER TABLE orders ADD COLUMN remark VARCHAR(100) NULL, ALGORITHM=INSTANT;
```
)",
    .sources = sources,
    .options = options,
};

void check(const Step& step, RuleContext& ctx) {
    const Prediction* prediction = prediction_for_existing(step);
    if (prediction == nullptr || ctx.statistics == nullptr || prediction->metadata_only) return;
    const TableStatistics* size = ctx.statistics->of(prediction->before->name);
    if (size == nullptr || !is_large(*size, ctx)) return;
    const std::string table = table_name(*prediction);
    Diagnostic& finding = ctx.report(step.statement.span, "`{}` is large: {} rows, {}", table,
                                     describe_count(size->rows), describe_bytes(size->bytes()))
                              .about("{}", table);
    if (prediction->algorithm != Algorithm::copy && !prediction->rebuilds()) return;
    const std::vector<ToolAdvice> advice = advise(step, ctx.sources, ctx.dialect);
    if (const ToolAdvice* best = best_of(advice)) finding.help("{}", best->command);
}

} // namespace

extern const Rule large_table_change = rule(info, check);

} // namespace lintel::rules
