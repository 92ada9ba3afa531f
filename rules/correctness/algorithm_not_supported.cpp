#include "rules/correctness/refusal.hpp"

#include <optional>
#include <utility>

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1845, 1846, 4092};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_alter_operation_not_supported_reason",
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html",
};

constexpr RuleInfo info{
    .id = "algorithm-not-supported",
    .category = Category::correctness,
    .severity = Severity::error,
    .fixable = Fixable::unsafe,
    .summary = "ALGORITHM= or LOCK= that the server cannot meet for this change",
    .explanation = R"(
The clauses make the server refuse what it cannot do in the way that is asked for, which is what
they are for; but it does so in production, in the middle of the migration. Whether it can
depends on the release, the table and every other clause of the statement: dropping a column
is instant since 8.0.29, adding a `FULLTEXT` index never takes `LOCK=NONE`, and one change of
type makes all the rest a copy.

Ask for what the server can do: the finding says why it cannot do this, and the fix writes the
best that it can, which may block writes or copy the table. Or split the statement, so that
what is instant stays instant.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, name VARCHAR(50));
ALTER TABLE users MODIFY COLUMN name TEXT, ALGORITHM=INPLACE;
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, name VARCHAR(50));
ALTER TABLE users MODIFY COLUMN name TEXT, ALGORITHM=COPY;
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

using ast::AlgorithmClause;
using ast::LockClause;

struct Clauses {
    std::optional<AlgorithmClause> algorithm;
    std::optional<LockClause> lock;
};

std::string_view name_of(AlgorithmClause algorithm) {
    return algorithm == AlgorithmClause::instant   ? "INSTANT"
           : algorithm == AlgorithmClause::inplace ? "INPLACE"
                                                   : "COPY";
}
std::string_view name_of(LockClause lock) {
    return lock == LockClause::none ? "NONE" : lock == LockClause::shared ? "SHARED" : "EXCLUSIVE";
}

/// The least that has to be given up of what is asked for; nothing where the server takes no pair.
std::optional<Clauses> possible(const Clauses& wanted, const Prediction& prediction) {
    constexpr AlgorithmClause algorithms[] = {AlgorithmClause::instant, AlgorithmClause::inplace,
                                              AlgorithmClause::copy};
    constexpr LockClause locks[] = {LockClause::none, LockClause::shared, LockClause::exclusive};
    const auto taken = [&](const Clauses& clauses) {
        return !prediction.refusal(clauses.algorithm, clauses.lock);
    };
    if (wanted.lock)
        for (const LockClause lock : locks)
            if (const Clauses other{wanted.algorithm, lock}; lock > *wanted.lock && taken(other))
                return other;
    if (wanted.algorithm)
        for (const AlgorithmClause algorithm : algorithms) {
            if (const Clauses other{algorithm, wanted.lock}; taken(other)) return other;
            if (!wanted.lock) continue;
            for (const LockClause lock : locks)
                if (const Clauses other{algorithm, lock}; lock > *wanted.lock && taken(other))
                    return other;
        }
    return std::nullopt;
}

void check(const ServerError& error, RuleContext& ctx) {
    Diagnostic& finding = report_refusal(error, ctx);
    const ast::OnlineClauses* written = online_clauses(ctx.step->statement);
    const Prediction* prediction = ctx.step->prediction.get();
    if (written == nullptr || prediction == nullptr) return;
    const auto value = [](const auto& clause) {
        return clause ? std::optional(clause->value) : std::nullopt;
    };
    const Clauses wanted{value(written->algorithm), value(written->lock)};
    if (!prediction->refusal(wanted.algorithm, wanted.lock)) return;
    const auto other = possible(wanted, *prediction);
    if (!other) return;
    Fix fix{"ask for what the server can do", {}, Applicability::unsafe};
    if (other->algorithm != wanted.algorithm)
        fix.edits.push_back(
            {written->algorithm->span, fmt::format("ALGORITHM={}", name_of(*other->algorithm))});
    if (other->lock != wanted.lock)
        fix.edits.push_back({written->lock->span, fmt::format("LOCK={}", name_of(*other->lock))});
    finding.suggest(std::move(fix));
}

} // namespace

extern const Rule algorithm_not_supported = rule(info, check);

} // namespace lintel::rules
