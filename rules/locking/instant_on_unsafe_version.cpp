#include "analyzer/engine/rule.hpp"
#include "rules/locking/predicted.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/relnotes/mysql/8.0/en/news-8-0-30.html",
    "https://dev.mysql.com/doc/relnotes/mysql/8.0/en/news-8-0-31.html",
    "https://dev.mysql.com/doc/relnotes/mysql/8.0/en/news-8-0-32.html",
};

constexpr RuleInfo info{
    .id = "instant-on-unsafe-version",
    .category = Category::locking,
    .severity = Severity::warning,
    .summary = "instant ADD or DROP COLUMN on MySQL 8.0.29 to 8.0.31",
    .explanation = R"(
The first releases that add columns anywhere and drop them at once had bugs in it: redo logs
that could not be read back after a crash, and backups that could not be restored. They were
mended release by release up to 8.0.32.

Ask for `ALGORITHM=INPLACE`, which rebuilds the table, or go to a later release first.

```sql bad
-- target: mysql-8.0.30
CREATE TABLE users (id INT PRIMARY KEY);
-- then
ALTER TABLE users ADD COLUMN name VARCHAR(100);
```

```sql good
-- target: mysql-8.0.30
CREATE TABLE users (id INT PRIMARY KEY);
-- then
ALTER TABLE users ADD COLUMN name VARCHAR(100), ALGORITHM=INPLACE;
```
)",
    .sources = sources,
};

void check(const Step& step, RuleContext& ctx) {
    if (!ctx.dialect.mysql_since(8, 0, 29) || ctx.dialect.mysql_since(8, 0, 32)) return;
    const Prediction* prediction = prediction_for_existing(step);
    if (prediction == nullptr || prediction->algorithm != Algorithm::instant) return;
    const Reason* reason = prediction->reason_for({Operation::add_column, Operation::drop_column});
    if (reason == nullptr) return;
    const std::string table = table_name(*prediction);
    ctx.report(place_of(*reason, step), "`{}` is changed at once by a server that had bugs in it",
               table)
        .about("{}", table)
        .note("8.0.29 to 8.0.31 could damage the redo log or backups of such a table")
        .help("write `ALGORITHM=INPLACE`, or upgrade to 8.0.32 or later first");
}

} // namespace

extern const Rule instant_on_unsafe_version = rule(info, check);

} // namespace lintel::rules
