#include "analyzer/engine/rule.hpp"
#include "rules/locking/predicted.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/alter-table.html#alter-table-performance",
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html",
};

constexpr RuleInfo info{
    .id = "copy-algorithm-requested",
    .category = Category::locking,
    .severity = Severity::warning,
    .fixable = Fixable::safe,
    .summary = "ALGORITHM=COPY where the server has a better way",
    .explanation = R"(
The clause makes the server copy the whole table while writes to it wait, although it could
do the same in place or at once. It is a relic of old servers, or of one statement that
needed it.

Leave it out, or name the algorithm the statement is meant to run with, so that it fails
where that cannot be had.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY);
-- then
ALTER TABLE users ADD COLUMN name VARCHAR(100), ALGORITHM=COPY;
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY);
-- then
ALTER TABLE users ADD COLUMN name VARCHAR(100), ALGORITHM=INSTANT;
```
)",
    .sources = sources,
};

void check(const Step& step, RuleContext& ctx) {
    const Prediction* prediction = prediction_for_existing(step);
    const ast::OnlineClauses* clauses = online_clauses(step.statement);
    if (prediction == nullptr || clauses == nullptr || !clauses->algorithm ||
        clauses->algorithm->value != ast::AlgorithmClause::copy)
        return;
    if (prediction->algorithm != Algorithm::copy || prediction->unasked.refused ||
        prediction->unasked.algorithm == Algorithm::copy)
        return;
    const std::string table = table_name(*prediction);
    ctx.report(clauses->algorithm->span, "`{}` is copied only because of this", table)
        .about("{}", table)
        .note("writes to `{}` wait until the copy is complete; without the clause it is done {}",
              table, prediction->unasked.algorithm == Algorithm::instant ? "at once" : "in place")
        .help("write `ALGORITHM={}`", name_of(prediction->unasked.algorithm))
        .suggest({"ask for what the server can do",
                  {{clauses->algorithm->span,
                    fmt::format("ALGORITHM={}", name_of(prediction->unasked.algorithm))}},
                  Applicability::safe});
}

} // namespace

extern const Rule copy_algorithm_requested = rule(info, check);

} // namespace lintel::rules
