#include "analyzer/engine/rule.hpp"
#include "rules/locking/predicted.hpp"
#include "rules/locking/split.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/"
    "innodb-online-ddl-operations.html#online-ddl-column-operations",
};

constexpr RuleInfo info{
    .id = "instant-lost-by-combination",
    .category = Category::locking,
    .severity = Severity::warning,
    .summary = "clause that keeps the rest of the statement from being instant",
    .explanation = R"(
A statement is as expensive as its most expensive clause, and worse: adding or dropping a
column is instant only beside other instant changes. With an index, a table option or a
change of `NULL` in the same statement the whole table is rebuilt for the column too, which
the other clause alone would not have needed, or not for long.

Split it: the instant clauses with `ALGORITHM=INSTANT`, the rest in a statement of its own.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, email VARCHAR(255));
-- then
ALTER TABLE users ADD COLUMN name VARCHAR(100), ADD KEY (email);
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, email VARCHAR(255));
-- then
ALTER TABLE users ADD COLUMN name VARCHAR(100), ALGORITHM=INSTANT;
ALTER TABLE users ADD KEY (email);
```

Nothing is said where the other clause needs the table rebuilt or copied anyway.
)",
    .sources = sources,
};

void check(const Step& step, RuleContext& ctx) {
    const Prediction* prediction = prediction_for_existing(step);
    if (prediction == nullptr) return;
    const auto lost = lost_instant(*prediction, ctx.dialect);
    if (!lost) return;
    const std::string table = table_name(*prediction);
    Diagnostic& finding =
        ctx.report(place_of(*lost->by, step),
                   "this has `{}` built anew, where the rest would be instant", table)
            .about("{}", table)
            .note("{}", lost->demoted->text)
            .help("make two statements of it: the columns with `ALGORITHM=INSTANT`, and this");
    suggest_split(finding, step, ctx);
}

} // namespace

extern const Rule instant_lost_by_combination = rule(info, check);

} // namespace lintel::rules
