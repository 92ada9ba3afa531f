#include "analyzer/engine/rule.hpp"
#include "rules/locking/predicted.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/"
    "innodb-online-ddl-operations.html#online-ddl-column-operations",
};

constexpr Option<std::int64_t> least_left{"left", 10,
                                          "how many instant changes may be left before it is said"};
constexpr const OptionInfo* options[] = {&least_left};

constexpr RuleInfo info{
    .id = "instant-version-budget",
    .category = Category::locking,
    .severity = Severity::note,
    .summary = "table whose instant changes of columns near the number the server allows",
    .explanation = R"(
Since MySQL 8.0.29 each statement that adds or drops columns at once leaves a new version of
the rows behind, and the server keeps 64 of them for a table (255 since 9.1). The next such
statement has the table built anew instead, hours perhaps for what took an instant so far; with
`ALGORITHM=INSTANT` it fails with error 4092. Building the table anew, by any statement that
does so or by `OPTIMIZE TABLE`, sets the count back.

Lintel counts along the chain of migrations it is given. Rebuild the table at a quiet hour,
before a migration does it at another.

```sql bad
-- target: mysql-8.4
CREATE TABLE t (id INT PRIMARY KEY);
ALTER TABLE t ADD COLUMN c1 INT;
ALTER TABLE t ADD COLUMN c2 INT;
ALTER TABLE t ADD COLUMN c3 INT;
ALTER TABLE t ADD COLUMN c4 INT;
ALTER TABLE t ADD COLUMN c5 INT;
ALTER TABLE t ADD COLUMN c6 INT;
ALTER TABLE t ADD COLUMN c7 INT;
ALTER TABLE t ADD COLUMN c8 INT;
ALTER TABLE t ADD COLUMN c9 INT;
ALTER TABLE t ADD COLUMN c10 INT;
ALTER TABLE t ADD COLUMN c11 INT;
ALTER TABLE t ADD COLUMN c12 INT;
ALTER TABLE t ADD COLUMN c13 INT;
ALTER TABLE t ADD COLUMN c14 INT;
ALTER TABLE t ADD COLUMN c15 INT;
ALTER TABLE t ADD COLUMN c16 INT;
ALTER TABLE t ADD COLUMN c17 INT;
ALTER TABLE t ADD COLUMN c18 INT;
ALTER TABLE t ADD COLUMN c19 INT;
ALTER TABLE t ADD COLUMN c20 INT;
ALTER TABLE t ADD COLUMN c21 INT;
ALTER TABLE t ADD COLUMN c22 INT;
ALTER TABLE t ADD COLUMN c23 INT;
ALTER TABLE t ADD COLUMN c24 INT;
ALTER TABLE t ADD COLUMN c25 INT;
ALTER TABLE t ADD COLUMN c26 INT;
ALTER TABLE t ADD COLUMN c27 INT;
ALTER TABLE t ADD COLUMN c28 INT;
ALTER TABLE t ADD COLUMN c29 INT;
ALTER TABLE t ADD COLUMN c30 INT;
ALTER TABLE t ADD COLUMN c31 INT;
ALTER TABLE t ADD COLUMN c32 INT;
ALTER TABLE t ADD COLUMN c33 INT;
ALTER TABLE t ADD COLUMN c34 INT;
ALTER TABLE t ADD COLUMN c35 INT;
ALTER TABLE t ADD COLUMN c36 INT;
ALTER TABLE t ADD COLUMN c37 INT;
ALTER TABLE t ADD COLUMN c38 INT;
ALTER TABLE t ADD COLUMN c39 INT;
ALTER TABLE t ADD COLUMN c40 INT;
ALTER TABLE t ADD COLUMN c41 INT;
ALTER TABLE t ADD COLUMN c42 INT;
ALTER TABLE t ADD COLUMN c43 INT;
ALTER TABLE t ADD COLUMN c44 INT;
ALTER TABLE t ADD COLUMN c45 INT;
ALTER TABLE t ADD COLUMN c46 INT;
ALTER TABLE t ADD COLUMN c47 INT;
ALTER TABLE t ADD COLUMN c48 INT;
ALTER TABLE t ADD COLUMN c49 INT;
ALTER TABLE t ADD COLUMN c50 INT;
ALTER TABLE t ADD COLUMN c51 INT;
ALTER TABLE t ADD COLUMN c52 INT;
ALTER TABLE t ADD COLUMN c53 INT;
ALTER TABLE t ADD COLUMN c54 INT;
ALTER TABLE t ADD COLUMN c55 INT;
-- then
ALTER TABLE t ADD COLUMN next INT;
```

```sql good
CREATE TABLE t (id INT PRIMARY KEY);
ALTER TABLE t ADD COLUMN a INT;
-- then
ALTER TABLE t ADD COLUMN b INT;
```
)",
    .sources = sources,
    .options = options,
};

void check(const Step& step, RuleContext& ctx) {
    const std::uint32_t most = most_row_versions(ctx.dialect);
    const Prediction* prediction = prediction_for_existing(step);
    if (most == 0 || prediction == nullptr || step.row_versions == 0) return;
    const std::string table = table_name(*prediction);
    const std::int64_t left = std::int64_t{most} - step.row_versions;
    if (left <= 0 && prediction->reason_for({Operation::add_column, Operation::drop_column})) {
        ctx.report(step.statement.span,
                   "`{}` has been changed at once {} times: now it is built anew", table,
                   step.row_versions)
            .about("{}", table)
            .help("rebuild it at a quiet hour first: `ALTER TABLE {} ENGINE=InnoDB`", table);
        return;
    }
    if (!makes_row_version(*prediction, ctx.dialect) || left > ctx.get(least_left)) return;
    ctx.report(step.statement.span, "`{}` can be changed at once {} more times", table, left - 1)
        .about("{}", table)
        .note("the server keeps {} versions of its rows, and then builds it anew", most)
        .help("rebuild it at a quiet hour: `ALTER TABLE {} ENGINE=InnoDB`", table);
}

} // namespace

extern const Rule instant_version_budget = rule(info, check);

} // namespace lintel::rules
