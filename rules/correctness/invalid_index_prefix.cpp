#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1089};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_wrong_sub_key",
    "https://dev.mysql.com/doc/refman/8.4/en/column-indexes.html",
};

constexpr RuleInfo info{
    .id = "invalid-index-prefix",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "index prefix longer than the column, or on a type without prefixes",
    .explanation = R"(
`KEY (name(200))` on a `VARCHAR(100)`, or `KEY (id(10))` on a number. Either the column was
made shorter and its index was not, or a tool wrote the column's display width as a prefix.
Prefixes are for strings, and count characters of `CHAR`, `VARCHAR` and `TEXT` and bytes of
the binary types.

Leave the length out where the whole column is meant.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, name VARCHAR(100), KEY (name(200)));
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, name VARCHAR(100), KEY (name));
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule invalid_index_prefix = rule(info, check_refusal);

} // namespace lintel::rules
