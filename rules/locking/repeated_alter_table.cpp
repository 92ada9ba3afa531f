#include "analyzer/engine/rule.hpp"
#include "rules/locking/join.hpp"
#include "rules/locking/predicted.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/alter-table.html#alter-table-performance",
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-performance.html",
};

constexpr RuleInfo info{
    .id = "repeated-alter-table",
    .category = Category::locking,
    .severity = Severity::note,
    .fixable = Fixable::unsafe,
    .summary = "table that several statements of one file build anew",
    .explanation = R"(
Each of these statements writes the whole table again, with all its indexes: twice the
time, twice the lag on replicas. Clauses of one `ALTER TABLE` share one rebuild, at the
price of the least capable of them: do not put an instant change together with one that
copies.

One finding is made for a table, at the second such statement of a file.

```sql bad
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY, a INT NOT NULL, b INT NOT NULL);
-- then
ALTER TABLE orders MODIFY a INT NULL;
ALTER TABLE orders MODIFY b INT NULL;
```

```sql good
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY, a INT NOT NULL, b INT NOT NULL);
-- then
ALTER TABLE orders MODIFY a INT NULL, MODIFY b INT NULL;
```
)",
    .sources = sources,
};

void check(const Step& step, RuleContext& ctx) {
    const Prediction* prediction = prediction_for_existing(step);
    if (prediction == nullptr || step.rebuilt_before.empty()) return;
    const std::string table = table_name(*prediction);
    Diagnostic& finding = ctx.report(step.statement.span, "`{}` is built anew a second time", table)
                              .about("{}", table)
                              .label(step.rebuilt_before, "the first time is here")
                              .help("make one `ALTER TABLE` of them, which builds it once");
    suggest_join(finding, step.rebuilt_before, step, ctx);
}

} // namespace

extern const Rule repeated_alter_table = rule(info, check);

} // namespace lintel::rules
