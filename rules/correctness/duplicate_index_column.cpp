#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {{1060, Refused::key_part}};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_dup_fieldname",
    "https://dev.mysql.com/doc/refman/8.4/en/create-index.html",
};

constexpr RuleInfo info{
    .id = "duplicate-index-column",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "column that is twice in one index",
    .explanation = R"(
`KEY (user_id, created_at, user_id)` is refused, by whatever clause it comes: the second
entry of a column could never tell two rows apart. It is a slip of copying, and often a
third column was meant, so that only taking the second away would leave the wrong index.

Name each column once, and look at the query that the index is for.

```sql bad
CREATE TABLE logs (id BIGINT UNSIGNED PRIMARY KEY, host INT, at DATETIME, KEY (host, at, host));
```

```sql good
CREATE TABLE logs (id BIGINT UNSIGNED PRIMARY KEY, host INT, at DATETIME, KEY (host, at));
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule duplicate_index_column = rule(info, check_refusal);

} // namespace lintel::rules
