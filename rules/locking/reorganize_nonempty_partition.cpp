#include "analyzer/engine/rule.hpp"
#include "rules/locking/predicted.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/"
    "innodb-online-ddl-operations.html#online-ddl-partitioning",
};

constexpr RuleInfo info{
    .id = "reorganize-nonempty-partition",
    .category = Category::locking,
    .severity = Severity::note,
    .summary = "REORGANIZE PARTITION on an existing table",
    .explanation = R"(
The partitions named are copied into the new ones while writes to the whole table wait.
That is nothing for an empty partition, and an outage for one that holds years of rows, as
a last partition `VALUES LESS THAN MAXVALUE` soon does.

Split such a partition before rows reach it: keep some empty ones ahead, and add the next
in time with `ADD PARTITION`, which moves no rows.

```sql bad
CREATE TABLE log (id INT NOT NULL, PRIMARY KEY (id)) PARTITION BY RANGE (id)
(PARTITION a VALUES LESS THAN (1000), PARTITION z VALUES LESS THAN MAXVALUE);
-- then
ALTER TABLE log REORGANIZE PARTITION z INTO
(PARTITION b VALUES LESS THAN (2000), PARTITION z VALUES LESS THAN MAXVALUE);
```

```sql good
CREATE TABLE log (id INT NOT NULL, PRIMARY KEY (id)) PARTITION BY RANGE (id)
(PARTITION a VALUES LESS THAN (1000));
-- then
ALTER TABLE log ADD PARTITION (PARTITION b VALUES LESS THAN (2000));
```
)",
    .sources = sources,
};

void check(const Step& step, RuleContext& ctx) {
    const Prediction* prediction = prediction_for_existing(step);
    if (prediction == nullptr) return;
    const Reason* reason = prediction->reason_for({Operation::reorganize_partition});
    if (reason == nullptr) return;
    const std::string table = table_name(*prediction);
    ctx.report(place_of(*reason, step), "the partitions named are copied, and writes to `{}` wait",
               table)
        .about("{}", table)
        .help("see that they are empty, or nearly so, before this runs");
}

} // namespace

extern const Rule reorganize_nonempty_partition = rule(info, check);

} // namespace lintel::rules
