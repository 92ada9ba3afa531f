#include "analyzer/engine/rule.hpp"
#include "rules/locking/predicted.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/converting-tables-to-innodb.html",
};

constexpr RuleInfo info{
    .id = "storage-engine-change",
    .category = Category::locking,
    .severity = Severity::warning,
    .summary = "existing table moves to another storage engine",
    .explanation = R"(
Rows are copied from one engine into the other while writes to the table wait. What the new
engine does not have is lost or refused: foreign keys and transactions in MyISAM, `FULLTEXT`
parsers, table spaces and row formats the other way.

```sql bad
CREATE TABLE log (id INT PRIMARY KEY) ENGINE=MyISAM;
-- then
ALTER TABLE log ENGINE=InnoDB;
```

```sql good
CREATE TABLE log (id INT PRIMARY KEY) ENGINE=InnoDB;
-- then
ALTER TABLE log COMMENT='written by the importer';
```
)",
    .sources = sources,
};

void check(const Step& step, RuleContext& ctx) {
    const Prediction* prediction = prediction_for_existing(step);
    if (prediction == nullptr) return;
    const Reason* reason = prediction->reason_for({Operation::change_engine});
    if (reason == nullptr || !prediction->before->complete) return;
    const std::string table = table_name(*prediction);
    ctx.report(place_of(*reason, step), "`{}` is copied from `{}` into `{}`", table,
               prediction->before->engine, prediction->after->engine)
        .about("{}", table)
        .note("writes to `{}` wait until the copy is complete", table);
}

} // namespace

extern const Rule storage_engine_change = rule(info, check);

} // namespace lintel::rules
