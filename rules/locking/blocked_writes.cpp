#include "analyzer/engine/rule.hpp"
#include "rules/locking/predicted.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html",
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-performance.html",
};

constexpr RuleInfo info{
    .id = "blocked-writes",
    .category = Category::locking,
    .severity = Severity::warning,
    .summary = "statement that blocks writes to an existing table although it copies nothing",
    .explanation = R"(
Most indexes are built while rows go on being written. A few are not: building a
`FULLTEXT` or `SPATIAL` index, an index on a virtual column or expression added with it,
and giving every row an `AUTO_INCREMENT` value hold all writes to the table until they
are done. On a large table that is an outage for whoever writes.

Run it when nobody writes, or let an online schema change tool do it.
Adding a virtual column first, and the index on it in a statement of its own, leaves
writes going on.

```sql bad
CREATE TABLE posts (id BIGINT UNSIGNED PRIMARY KEY, title TEXT, body TEXT, FULLTEXT KEY (title));
-- then
ALTER TABLE posts ADD FULLTEXT KEY (body);
```

```sql good
CREATE TABLE posts (id BIGINT UNSIGNED PRIMARY KEY, author INT);
-- then
ALTER TABLE posts ADD KEY (author);
```
)",
    .sources = sources,
};

void check(const Step& step, RuleContext& ctx) {
    const Prediction* prediction = prediction_for_existing(step);
    if (prediction == nullptr || copies_unasked(*prediction) || prediction->metadata_only ||
        added_counter(step) != nullptr)
        return;
    if (prediction->unasked.lock == Lock::none ||
        prediction->reason_for({Operation::add_first_fulltext_index,
                                Operation::redistribute_partitions,
                                Operation::reorganize_partition}) != nullptr)
        return;
    const bool fills_rows = prediction->unasked.reason == 1854;
    const Reason* reason =
        fills_rows ? prediction->reason_for({Operation::add_column}) : prediction->decisive();
    if (reason == nullptr) return;
    const std::string table = table_name(*prediction);
    Diagnostic& finding =
        ctx.report(place_of(*reason, step), "writes to `{}` wait until this is done", table)
            .about("{}", table);
    const std::string_view why = reason_text(prediction->unasked.reason);
    finding.note("{}", why.empty() ? std::string_view(reason->text) : why);
    finding.help("write `LOCK=NONE` to be refused instead, or use an online schema change tool");
}

} // namespace

extern const Rule blocked_writes = rule(info, check);

} // namespace lintel::rules
