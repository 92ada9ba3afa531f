#include "analyzer/engine/rule.hpp"
#include "rules/locking/clustering_key.hpp"
#include "rules/locking/predicted.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-index-types.html",
};

constexpr RuleInfo info{
    .id = "unique-becomes-clustered",
    .category = Category::locking,
    .severity = Severity::note,
    .summary = "UNIQUE key that becomes the clustered index, so that the table is rebuilt",
    .explanation = R"(
A table without a primary key is clustered by the first unique key whose columns are all `NOT
NULL`. Adding such a key is therefore no mere index: the whole table is sorted by it and built
anew, with all secondary indexes.

Call it the primary key, which is what it is, and plan for the rebuild.

```sql bad
CREATE TABLE codes (code CHAR(8) NOT NULL, name VARCHAR(100));
-- then
ALTER TABLE codes ADD UNIQUE KEY (code);
```

```sql good
CREATE TABLE codes (id INT PRIMARY KEY, code CHAR(8) NOT NULL, name VARCHAR(100));
-- then
ALTER TABLE codes ADD UNIQUE KEY (code);
```
)",
    .sources = sources,
};

void check(const Step& step, RuleContext& ctx) {
    const Prediction* prediction = prediction_for_existing(step);
    if (prediction == nullptr || !rebuilds_unasked(*prediction)) return;
    const IndexAdded* change = clustering_key(step);
    if (change == nullptr) return;
    const std::string table = table_name(*prediction);
    ctx.report(change->span, "`{}` is sorted anew by this key, which clusters it", table)
        .about("{}", table)
        .note("the table has no primary key, and InnoDB takes the first unique key without NULLs")
        .help("make it the primary key");
}

} // namespace

extern const Rule unique_becomes_clustered = rule(info, check);

} // namespace lintel::rules
