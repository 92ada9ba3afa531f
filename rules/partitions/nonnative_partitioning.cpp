#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {{1178, Refused::partitions}};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_check_not_implemented",
    "https://dev.mysql.com/doc/refman/8.4/en/partitioning-limitations-storage-engines.html",
};

constexpr RuleInfo info{
    .id = "nonnative-partitioning",
    .category = Category::partitions,
    .severity = Severity::error,
    .summary = "partitioned table of an engine that has no partitions since 8.0",
    .explanation = R"(
Until 5.7 the server partitioned tables for every engine; since 8.0 only InnoDB and NDB do it
themselves. A partitioned MyISAM table also stops the upgrade: it has to be converted, or its
partitions removed, on the old server.

Write `ENGINE=InnoDB`, or leave the partitions out.

```sql bad
CREATE TABLE hits (day INT NOT NULL) ENGINE=MyISAM PARTITION BY HASH (day) PARTITIONS 4;
```

```sql good
CREATE TABLE hits (day INT NOT NULL) ENGINE=InnoDB PARTITION BY HASH (day) PARTITIONS 4;
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule nonnative_partitioning = rule(info, check_refusal);

} // namespace lintel::rules
