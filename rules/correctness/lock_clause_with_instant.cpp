#include "rules/clauses.hpp"
#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {{1221, Refused::lock_clause}};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_wrong_usage",
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-performance.html",
};

constexpr RuleInfo info{
    .id = "lock-clause-with-instant",
    .category = Category::correctness,
    .severity = Severity::error,
    .fixable = Fixable::safe,
    .summary = "LOCK= beside ALGORITHM=INSTANT",
    .explanation = R"(
`ALGORITHM=INSTANT` changes nothing but the table's description, so there is no lock to choose,
and the server refuses `LOCK=NONE`, `SHARED` and `EXCLUSIVE` beside it, whatever is altered.
The pair is written by habit: `ALGORITHM=INPLACE, LOCK=NONE` was the safe way, and only its first
half was brought up to date.

Leave `LOCK` out. The statement still fails where the change cannot be made at once.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY);
ALTER TABLE users ADD COLUMN name VARCHAR(100), ALGORITHM=INSTANT, LOCK=NONE;
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY);
ALTER TABLE users ADD COLUMN name VARCHAR(100), ALGORITHM=INSTANT;
```

MariaDB takes the pair.
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

/// With its comma, or, where no commas separate clauses, with the blanks before it.
std::optional<Edit> left_out(Span clause, const ast::Statement& statement, const SourceSet& files) {
    if (auto edit = without_clause(clause, files)) return edit;
    if (auto edit = without_first_clause(clause, files)) return edit;
    if (std::holds_alternative<ast::AlterTable>(statement.node)) return std::nullopt;
    const std::uint32_t begin = end_before(clause.begin, files[clause.file].text());
    return Edit{{clause.file, begin, clause.end}, {}};
}

void check(const ServerError& error, RuleContext& ctx) {
    Diagnostic& finding = report_refusal(error, ctx);
    const ast::OnlineClauses* clauses = online_clauses(ctx.step->statement);
    const Prediction* prediction = ctx.step->prediction.get();
    if (clauses == nullptr || !clauses->lock || prediction == nullptr ||
        prediction->refusal(ast::AlgorithmClause::instant, std::nullopt))
        return;
    if (auto edit = left_out(clauses->lock->span, ctx.step->statement, ctx.sources))
        finding.suggest({"leave LOCK out", {*std::move(edit)}, Applicability::safe});
}

} // namespace

extern const Rule lock_clause_with_instant = rule(info, check);

} // namespace lintel::rules
