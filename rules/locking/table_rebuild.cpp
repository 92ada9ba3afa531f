#include "analyzer/engine/rule.hpp"
#include "rules/locking/clustering_key.hpp"
#include "rules/locking/predicted.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html",
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-performance.html",
};

constexpr RuleInfo info{
    .id = "table-rebuild",
    .category = Category::locking,
    .severity = Severity::note,
    .summary = "statement that has an existing table built anew in place",
    .explanation = R"(
InnoDB writes the whole table into a new file while reads and writes go on, keeps what
is written meanwhile in a log, and applies that at the end. It needs the space of a
second table, all the disk's bandwidth for as long as it takes, and the log may overflow
(`innodb_online_alter_log_max_size`, error 1799). A replica runs it after the source has
finished and falls behind by as long.

Since MySQL 8.0.29 adding and dropping columns needs no rebuild, unless something else
stands in the same statement: an index, a table option, a change of `NULL`. Put that in
a statement of its own. Say `ALGORITHM=INSTANT` where you rely on it.

```sql bad
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY, note VARCHAR(100) NOT NULL);
-- then
ALTER TABLE orders MODIFY note VARCHAR(100) NULL;
```

```sql good
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY, note VARCHAR(100) NOT NULL);
-- then
ALTER TABLE orders ADD COLUMN remark VARCHAR(100) NULL, ALGORITHM=INSTANT;
```

Rebuilds for `NOT NULL`, for keys that order the rows, for a first `FULLTEXT` index and by
another clause alone are reported by their own rules.
)",
    .sources = sources,
};

using enum Operation;

bool has_its_own_rule(const Prediction& prediction) {
    return prediction.reason_for({make_not_null, add_primary_key, drop_primary_key,
                                  add_first_fulltext_index}) != nullptr;
}

void check(const Step& step, RuleContext& ctx) {
    const Prediction* prediction = prediction_for_existing(step);
    if (prediction == nullptr || !rebuilds_unasked(*prediction) || has_its_own_rule(*prediction) ||
        rebuilds_by_option(*prediction) || added_counter(step) != nullptr ||
        clustering_key(step) != nullptr || lost_instant(*prediction, ctx.dialect))
        return;
    const Reason* reason = prediction->decisive();
    if (reason == nullptr) return;
    const std::string table = table_name(*prediction);
    Diagnostic& finding = ctx.report(place_of(*reason, step), "`{}` is built anew in place", table)
                              .about("{}", table);
    for (const Reason& each : prediction->reasons)
        if (each.algorithm == Algorithm::inplace) finding.note("{}", each.text);
    finding.note("reads and writes go on; replicas fall behind by as long as it takes");
}

} // namespace

extern const Rule table_rebuild = rule(info, check);

} // namespace lintel::rules
