#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1118};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_too_big_rowsize",
    "https://dev.mysql.com/doc/refman/8.4/en/column-count-limit.html",
};

constexpr RuleInfo info{
    .id = "row-too-large",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "row that is larger than the server or the page can hold",
    .explanation = R"(
The columns of a row together take at most 65,535 bytes, `TEXT` and `BLOB` counted with a few
bytes each and `VARCHAR` at its full length: twenty `VARCHAR(1000)` in utf8mb4 are 80,000. What
InnoDB keeps within a page of 16 KiB must fit half of that, which tables with very many
columns exceed before they come near the other limit.

Make long strings `TEXT`, shorten those that are longer than their values, or move a group of
columns to a table of its own.

```sql bad
CREATE TABLE answers (
    id BIGINT UNSIGNED PRIMARY KEY,
    first VARCHAR(9000) NOT NULL,
    second VARCHAR(9000) NOT NULL
) CHARACTER SET utf8mb4;
```

```sql good
CREATE TABLE answers (
    id BIGINT UNSIGNED PRIMARY KEY,
    first TEXT NOT NULL,
    second TEXT NOT NULL
) CHARACTER SET utf8mb4;
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule row_too_large = rule(info, check_refusal);

} // namespace lintel::rules
