#include "analyzer/engine/rule.hpp"
#include "rules/locking/predicted.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-fulltext-index.html",
    "https://dev.mysql.com/doc/refman/8.4/en/"
    "innodb-online-ddl-operations.html#online-ddl-index-operations",
};

constexpr RuleInfo info{
    .id = "first-fulltext-index",
    .category = Category::locking,
    .severity = Severity::warning,
    .summary = "first FULLTEXT index of an existing table",
    .explanation = R"(
A `FULLTEXT` index identifies rows by a column `FTS_DOC_ID`. A table without one gets it,
hidden, with its first such index, and for that the whole table is built anew while writes
to it wait. It stays when the index is dropped, and while there is a `FULLTEXT` index every
later rebuild is a copy and no column can be added or dropped instantly.

Give the table `FTS_DOC_ID BIGINT UNSIGNED NOT NULL` yourself when it is made, or let an
online schema change tool add the index. Think of keeping text search out of the
transactional table altogether.

```sql bad
CREATE TABLE posts (id BIGINT UNSIGNED PRIMARY KEY, body TEXT);
-- then
ALTER TABLE posts ADD FULLTEXT KEY (body);
```

```sql good
CREATE TABLE posts (id BIGINT UNSIGNED PRIMARY KEY, body TEXT);
-- then
ALTER TABLE posts ADD KEY (body(20));
```
)",
    .sources = sources,
};

void check(const Step& step, RuleContext& ctx) {
    const Prediction* prediction = prediction_for_existing(step);
    if (prediction == nullptr) return;
    const Reason* reason = prediction->reason_for({Operation::add_first_fulltext_index});
    if (reason == nullptr || prediction->storage != Storage::rebuilt) return;
    const std::string table = table_name(*prediction);
    ctx.report(place_of(*reason, step), "the first `FULLTEXT` index of `{}` builds the table anew",
               table)
        .about("{}", table)
        .note("each row gets a hidden `FTS_DOC_ID`, and writes to `{}` wait meanwhile", table)
        .note("from then on rebuilds of `{}` are copies, and columns are not added instantly",
              table);
}

} // namespace

extern const Rule first_fulltext_index = rule(info, check);

} // namespace lintel::rules
