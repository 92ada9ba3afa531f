#include "analyzer/engine/rule.hpp"
#include "rules/locking/predicted.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/"
    "innodb-online-ddl-operations.html#online-ddl-column-operations",
    "https://dev.mysql.com/doc/refman/8.4/en/replication-features-auto-increment.html",
};

constexpr RuleInfo info{
    .id = "add-auto-increment-column",
    .category = Category::locking,
    .severity = Severity::warning,
    .summary = "AUTO_INCREMENT column added to an existing table",
    .explanation = R"(
Every row needs a number, so the table is built anew, and writes wait until that is done: the
numbers are given out in the order in which rows are found. With statement-based replication
each replica finds them in its own order, and the same row has another number there.

Add the column without `AUTO_INCREMENT`, fill it in batches, and make it the counter last;
or use an online schema change tool.

```sql bad
CREATE TABLE log (at DATETIME NOT NULL, text TEXT);
-- then
ALTER TABLE log ADD COLUMN id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY;
```

```sql good
CREATE TABLE log (at DATETIME NOT NULL, text TEXT);
-- then
ALTER TABLE log ADD COLUMN id BIGINT UNSIGNED;
```
)",
    .sources = sources,
};

void check(const Step& step, RuleContext& ctx) {
    const Prediction* prediction = prediction_for_existing(step);
    const ast::AddColumn* add = added_counter(step);
    if (prediction == nullptr || add == nullptr) return;
    const std::string table = table_name(*prediction);
    ctx.report(add->span, "every row of `{}` is given a number, and writes wait until then", table)
        .about("{}.{}", table, add->column.name.text)
        .note("replicas that run the statement itself may number rows in another order")
        .help("add the column without AUTO_INCREMENT, fill it in batches, then make it the "
              "counter");
}

} // namespace

extern const Rule add_auto_increment_column = rule(info, check);

} // namespace lintel::rules
