#include "analyzer/engine/rule.hpp"
#include "rules/locking/predicted.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/alter-table.html#alter-table-concurrency",
};

constexpr RuleInfo info{
    .id = "blocking-lock-requested",
    .category = Category::locking,
    .severity = Severity::warning,
    .fixable = Fixable::safe,
    .summary = "LOCK=SHARED or EXCLUSIVE where the server needs no lock",
    .explanation = R"(
The clause has the server block writes, with `EXCLUSIVE` reads too, for as long as the change
takes, although it could let them go on. It is seldom meant.

Write `LOCK=NONE`, which fails where the server cannot do without a lock.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(100));
-- then
ALTER TABLE users ADD INDEX (name), LOCK=SHARED;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(100));
-- then
ALTER TABLE users ADD INDEX (name), LOCK=NONE;
```
)",
    .sources = sources,
};

void check(const Step& step, RuleContext& ctx) {
    const Prediction* prediction = prediction_for_existing(step);
    const ast::OnlineClauses* clauses = online_clauses(step.statement);
    if (prediction == nullptr || clauses == nullptr || !clauses->lock ||
        clauses->lock->value == ast::LockClause::none || prediction->lock != Lock::none ||
        prediction->algorithm == Algorithm::instant)
        return;
    const std::string table = table_name(*prediction);
    const bool exclusive = clauses->lock->value == ast::LockClause::exclusive;
    ctx.report(clauses->lock->span, "{} `{}` wait only because of this",
               exclusive ? "reads and writes of" : "writes to", table)
        .about("{}", table)
        .help("write `LOCK=NONE`")
        .suggest({"let writes go on", {{clauses->lock->span, "LOCK=NONE"}}, Applicability::safe});
}

} // namespace

extern const Rule blocking_lock_requested = rule(info, check);

} // namespace lintel::rules
