#include "analyzer/engine/rule.hpp"
#include "rules/locking/online_clause.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/alter-table.html#alter-table-performance",
};

constexpr RuleInfo info{
    .id = "missing-algorithm-clause",
    .category = Category::locking,
    .severity = Severity::note,
    .on_by_default = false,
    .fixable = Fixable::safe,
    .summary = "change of an existing table that does not say which ALGORITHM it relies on",
    .explanation = R"(
Without `ALGORITHM=` the server takes the best way it has, and when that is a copy it copies:
on the day the table has a `FULLTEXT` index, after 64 instant changes, on an older replica. A
statement that says what it relies on fails at once instead, before anything is locked.

The fix writes the algorithm that Lintel expects.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY);
-- then
ALTER TABLE users ADD COLUMN name VARCHAR(100);
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY);
-- then
ALTER TABLE users ADD COLUMN name VARCHAR(100), ALGORITHM=INSTANT;
```
)",
    .sources = sources,
};

void check(const Step& step, RuleContext& ctx) {
    const Prediction* prediction = prediction_for_existing(step);
    const ast::OnlineClauses* clauses = online_clauses(step.statement);
    if (prediction == nullptr || clauses == nullptr || clauses->algorithm ||
        prediction->unasked.refused)
        return;
    const std::string table = table_name(*prediction);
    const std::string clause = fmt::format("ALGORITHM={}", name_of(prediction->unasked.algorithm));
    Diagnostic& finding =
        ctx.report(step.statement.span, "`{}` is altered without saying how", table)
            .about("{}", table)
            .help("write `{}`", clause);
    if (const auto place = place_for_clause(step.statement))
        finding.suggest({"say which algorithm is expected",
                         {{*place, clause_text(step.statement, clause)}},
                         Applicability::safe});
}

} // namespace

extern const Rule missing_algorithm_clause = rule(info, check);

} // namespace lintel::rules
