#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1069, 1070};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_too_many_key_parts",
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_too_many_keys",
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-limits.html",
};

constexpr RuleInfo info{
    .id = "too-many-key-parts",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "index with more than 16 columns, or table with more than 64 indexes",
    .explanation = R"(
An index has at most 16 parts and a table 64 indexes besides its primary key; a `SPATIAL` index
has a single part. The first limit is met by a unique key that is to cover "everything", the
second by a tool that adds an index for each query and drops none.

A unique key over a hash of the columns does what the long one was for. Of many indexes most
are left prefixes of others: `redundant-index` shows which.

```sql bad
CREATE TABLE readings (
    c1 INT, c2 INT, c3 INT, c4 INT, c5 INT, c6 INT, c7 INT, c8 INT, c9 INT,
    c10 INT, c11 INT, c12 INT, c13 INT, c14 INT, c15 INT, c16 INT, c17 INT,
    UNIQUE KEY (c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17)
);
```

```sql good
CREATE TABLE readings (
    c1 INT, c2 INT, c3 INT, c4 INT, c5 INT, c6 INT, c7 INT, c8 INT, c9 INT,
    c10 INT, c11 INT, c12 INT, c13 INT, c14 INT, c15 INT, c16 INT, c17 INT,
    UNIQUE KEY (c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16)
);
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule too_many_key_parts = rule(info, check_refusal);

} // namespace lintel::rules
