#include "analyzer/engine/rule.hpp"
#include "rules/locking/predicted.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/"
    "innodb-online-ddl-operations.html#online-ddl-table-operations",
};

constexpr RuleInfo info{
    .id = "rebuild-by-option",
    .category = Category::locking,
    .severity = Severity::note,
    .summary = "table built anew by an option, with no change of its columns or keys",
    .explanation = R"(
`ENGINE=InnoDB` on an InnoDB table, `FORCE`, `ROW_FORMAT=` and `KEY_BLOCK_SIZE=` write the
whole table anew although nothing of its definition needs it. Sometimes that is the point: to
give space back, or to be rid of old row versions. In a migration it is often a line copied
from somewhere else.

Leave it out unless the rebuild is what you want.

```sql bad
CREATE TABLE orders (id INT PRIMARY KEY);
-- then
ALTER TABLE orders ENGINE=InnoDB;
```

```sql good
CREATE TABLE orders (id INT PRIMARY KEY);
-- then
ALTER TABLE orders COMMENT='what was ordered';
```
)",
    .sources = sources,
};

void check(const Step& step, RuleContext& ctx) {
    const Prediction* prediction = prediction_for_existing(step);
    if (prediction == nullptr || !rebuilds_unasked(*prediction) || !rebuilds_by_option(*prediction))
        return;
    const Reason* reason = prediction->decisive();
    const std::string table = table_name(*prediction);
    ctx.report(place_of(*reason, step), "`{}` is built anew, and nothing else of it changes", table)
        .about("{}", table)
        .note("reads and writes go on; replicas fall behind by as long as it takes")
        .help("leave it out unless the rebuild is what you want");
}

} // namespace

extern const Rule rebuild_by_option = rule(info, check);

} // namespace lintel::rules
