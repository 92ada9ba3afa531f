#include "analyzer/engine/rule.hpp"
#include "rules/locking/predicted.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/"
    "innodb-online-ddl-operations.html#online-ddl-column-operations",
};

constexpr RuleInfo info{
    .id = "weaker-algorithm-requested",
    .category = Category::locking,
    .severity = Severity::note,
    .fixable = Fixable::safe,
    .summary = "ALGORITHM=INPLACE where the server could be INSTANT",
    .explanation = R"(
For most changes the word makes no difference: what can be instant is instant. Columns are
the exception. Asked for `INPLACE`, MySQL rebuilds the table to add or drop one, with the
I/O and the replica lag of a whole copy.

Write `ALGORITHM=INSTANT`, which fails where that cannot be had. `INPLACE` is right where a
rebuild is wanted, to be rid of many instant versions of the row.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY);
-- then
ALTER TABLE users ADD COLUMN name VARCHAR(100), ALGORITHM=INPLACE;
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, KEY k (id));
-- then
ALTER TABLE users DROP KEY k, ALGORITHM=INPLACE;
```
)",
    .sources = sources,
};

void check(const Step& step, RuleContext& ctx) {
    const Prediction* prediction = prediction_for_existing(step);
    const ast::OnlineClauses* clauses = online_clauses(step.statement);
    if (prediction == nullptr || clauses == nullptr || !clauses->algorithm ||
        clauses->algorithm->value != ast::AlgorithmClause::inplace)
        return;
    if (prediction->algorithm != Algorithm::inplace || prediction->unasked.refused ||
        prediction->unasked.algorithm != Algorithm::instant)
        return;
    const std::string table = table_name(*prediction);
    ctx.report(clauses->algorithm->span, "`{}` is built anew only because of this", table)
        .about("{}", table)
        .note("without the clause the change is made at once, in the table's definition")
        .help("write `ALGORITHM=INSTANT`")
        .suggest({"ask for what the server can do",
                  {{clauses->algorithm->span, "ALGORITHM=INSTANT"}},
                  Applicability::safe});
}

} // namespace

extern const Rule weaker_algorithm_requested = rule(info, check);

} // namespace lintel::rules
