#include "analyzer/engine/rule.hpp"
#include "rules/locking/predicted.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/"
    "innodb-online-ddl-operations.html#online-ddl-primary-key-operations",
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-index-types.html",
};

constexpr RuleInfo info{
    .id = "primary-key-change",
    .category = Category::locking,
    .severity = Severity::warning,
    .summary = "primary key of an existing table is added, dropped or replaced",
    .explanation = R"(
InnoDB keeps rows in the order of the primary key, and every secondary index holds it. A
new one has the whole table written in another order, and all its indexes with it. With
`DROP PRIMARY KEY` and `ADD PRIMARY KEY` in one statement that happens in place, while
writes go on; a key that is dropped alone takes a copy during which writes wait, and
leaves a table that replication by row and online schema change tools handle badly.

Replace a key in one statement, never in two. On a large table use an online schema
change tool, which needs a unique key that is the same before and after.

```sql bad
CREATE TABLE events (id BIGINT UNSIGNED NOT NULL, tenant INT NOT NULL, PRIMARY KEY (id));
-- then
ALTER TABLE events DROP PRIMARY KEY, ADD PRIMARY KEY (tenant, id);
```

```sql good
CREATE TABLE events (id BIGINT UNSIGNED NOT NULL, tenant INT NOT NULL, PRIMARY KEY (id));
-- then
ALTER TABLE events ADD UNIQUE KEY (tenant, id);
```
)",
    .sources = sources,
};

using enum Operation;

void check(const Step& step, RuleContext& ctx) {
    const Prediction* prediction = prediction_for_existing(step);
    if (prediction == nullptr) return;
    const Reason* reason = prediction->reason_for({add_primary_key, drop_primary_key});
    if (reason == nullptr || prediction->storage != Storage::rebuilt) return;
    const std::string table = table_name(*prediction);
    const bool copied = prediction->algorithm == Algorithm::copy;
    Diagnostic& finding =
        ctx.report(place_of(*reason, step), "the key that orders the rows of `{}` changes", table)
            .about("{}", table);
    if (copied)
        finding.note("the table is copied with all its indexes while writes to it wait");
    else
        finding.note("the table is built anew in place with all its indexes{}",
                     prediction->lock == Lock::none ? "" : ", while writes to it wait");
    if (prediction->reason_for({add_primary_key}) == nullptr)
        finding.help("add the new primary key in the same statement: then writes go on");
}

} // namespace

extern const Rule primary_key_change = rule(info, check);

} // namespace lintel::rules
