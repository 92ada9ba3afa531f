#include "analyzer/engine/rule.hpp"
#include "rules/locking/online_clause.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/alter-table.html#alter-table-concurrency",
};

constexpr RuleInfo info{
    .id = "missing-lock-clause",
    .category = Category::locking,
    .severity = Severity::note,
    .on_by_default = false,
    .fixable = Fixable::safe,
    .summary = "change of an existing table that does not say which LOCK it can live with",
    .explanation = R"(
Without `LOCK=` the server blocks writes wherever it has to, and says nothing. With
`LOCK=NONE` it refuses at once what would block them. Instant changes take no such clause and
need none.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(100));
-- then
ALTER TABLE users ADD INDEX (name);
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
    if (prediction == nullptr || clauses == nullptr || clauses->lock ||
        prediction->unasked.refused || prediction->unasked.locks_refused ||
        prediction->algorithm == Algorithm::instant)
        return;
    const std::string table = table_name(*prediction);
    const std::string clause = fmt::format("LOCK={}", name_of(prediction->lock));
    Diagnostic& finding =
        ctx.report(step.statement.span, "`{}` is altered without saying what may wait", table)
            .about("{}", table)
            .help("write `{}`", clause);
    if (const auto place = place_for_clause(step.statement))
        finding.suggest({"say which lock is expected",
                         {{*place, clause_text(step.statement, clause)}},
                         Applicability::safe});
}

} // namespace

extern const Rule missing_lock_clause = rule(info, check);

} // namespace lintel::rules
