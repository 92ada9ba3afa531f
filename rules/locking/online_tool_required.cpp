#include "analyzer/engine/rule.hpp"
#include "analyzer/online_ddl/online_tools.hpp"
#include "rules/locking/predicted.hpp"
#include "rules/locking/table_size.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://github.com/github/gh-ost/blob/master/doc/requirements-and-limitations.md",
    "https://docs.percona.com/percona-toolkit/pt-online-schema-change.html",
    "https://github.com/block/spirit",
};

constexpr const OptionInfo* options[] = {&large_rows, &large_bytes};

constexpr RuleInfo info{
    .id = "online-tool-required",
    .category = Category::locking,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "copy or rebuild of a large table that is not left to an online schema change tool",
    .explanation = R"(
A policy for teams that run gh-ost, pt-online-schema-change or Spirit: what copies or
rebuilds a table above the limits must not be run as a statement. The finding gives the
command line for this change, and says what stands in the way of each tool.

Sizes come from `--stats FILE`; where a table's size is not known nothing is said.

```sql bad
-- statistics: orders 50000000 rows, 12000000000 bytes
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY, note VARCHAR(100));
-- then
ALTER TABLE orders MODIFY note INT;
```

```sql good
-- statistics: orders 200 rows, 16384 bytes
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY, note VARCHAR(100));
-- then
ALTER TABLE orders MODIFY note INT;
```
)",
    .sources = sources,
    .options = options,
};

void check(const Step& step, RuleContext& ctx) {
    const Prediction* prediction = prediction_for_existing(step);
    if (prediction == nullptr || ctx.statistics == nullptr) return;
    if (!copies_unasked(*prediction) && !rebuilds_unasked(*prediction)) return;
    const TableStatistics* size = ctx.statistics->of(prediction->before->name);
    if (size == nullptr || !is_large(*size, ctx)) return;
    const std::string table = table_name(*prediction);
    Diagnostic& finding =
        ctx.report(step.statement.span, "`{}` must be changed with an online schema change tool",
                   table)
            .about("{}", table);
    const std::vector<ToolAdvice> advice = advise(step, ctx.sources, ctx.dialect);
    for (const ToolAdvice& each : advice)
        for (const ToolRemark& remark : each.remarks)
            if (remark.refuses) finding.note("{} refuses: {}", name_of(each.tool), remark.text);
    if (const ToolAdvice* best = best_of(advice)) finding.help("{}", best->command);
}

} // namespace

extern const Rule online_tool_required = rule(info, check);

} // namespace lintel::rules
