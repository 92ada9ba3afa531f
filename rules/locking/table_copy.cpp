#include "analyzer/engine/rule.hpp"
#include "rules/locking/predicted.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html",
    "https://dev.mysql.com/doc/refman/8.4/en/alter-table.html#alter-table-performance",
};

constexpr RuleInfo info{
    .id = "table-copy",
    .category = Category::locking,
    .severity = Severity::warning,
    .summary = "statement that only a copy of an existing table can carry out",
    .explanation = R"(
The server makes a new table, copies every row into it under `ALGORITHM=COPY` and
swaps the two. Reads go on, every write to the table waits until the end, twice the
space is needed, and each replica does the same after the source has finished.

Whether a copy is needed is decided for the statement as a whole: one clause that
needs it takes all others with it, and some clauses can each be done in place and not
together, as a virtual column added beside other changes. A table with a `FULLTEXT`
index is copied wherever another would be rebuilt in place.

Split the statement where that helps, and say `ALGORITHM=INPLACE` so that it fails at
once rather than copies. Where nothing but a copy will do, let an online schema change
tool (gh-ost, pt-online-schema-change, spirit) make it.

```sql bad
CREATE TABLE posts (id BIGINT UNSIGNED PRIMARY KEY, body TEXT, FULLTEXT KEY (body));
-- then
ALTER TABLE posts ADD COLUMN likes INT NOT NULL DEFAULT 0;
```

```sql good
CREATE TABLE posts (id BIGINT UNSIGNED PRIMARY KEY, body TEXT);
-- then
ALTER TABLE posts ADD COLUMN likes INT NOT NULL DEFAULT 0;
```

Changes that have a rule of their own (a column's type, foreign keys, checks, keys,
partitions and the like) are reported by that rule alone.
)",
    .sources = sources,
};

using enum Operation;

/// These say more in rules of their own.
bool has_its_own_rule(const Prediction& prediction) {
    return prediction.reason_for({change_type, add_foreign_key, add_stored_generated_column,
                                  add_column_with_expression_default, add_check, enforce_check,
                                  drop_primary_key, change_engine, repartition, make_not_null}) !=
           nullptr;
}

void check(const Step& step, RuleContext& ctx) {
    const Prediction* prediction = prediction_for_existing(step);
    if (prediction == nullptr || !copies_unasked(*prediction) || has_its_own_rule(*prediction) ||
        added_counter(step) != nullptr)
        return;
    const Reason* reason = prediction->decisive();
    if (reason == nullptr) return;
    const std::string table = table_name(*prediction);
    Diagnostic& finding = ctx.report(place_of(*reason, step),
                                     "`{}` is copied, and writes to it wait until the end", table)
                              .about("{}", table);
    const Answer& in_place =
        prediction->asked[static_cast<std::size_t>(ast::AlgorithmClause::inplace)];
    const std::string_view why = reason_text(in_place.reason);
    finding.note("{}", why.empty() ? std::string_view(reason->text) : why)
        .help("write `ALGORITHM=INPLACE` to be refused instead, split the statement, or use an "
              "online schema change tool");
}

} // namespace

extern const Rule table_copy = rule(info, check);

} // namespace lintel::rules
