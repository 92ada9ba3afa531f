#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1253};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_collation_charset_mismatch",
    "https://dev.mysql.com/doc/refman/8.4/en/charset-collations.html",
};

constexpr RuleInfo info{
    .id = "charset-collation-mismatch",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "collation that belongs to another character set",
    .explanation = R"(
A collation orders the characters of one character set, whose name it begins with. `CHARACTER SET
latin1 COLLATE utf8mb4_general_ci` contradicts itself, and so does `utf8mb3` with a collation of
`utf8mb4`, which is how half-finished conversions look: one of the two words was replaced.

Write the character set that the collation is of, or leave the character set out: the
collation says it.

```sql bad
CREATE TABLE users (
    id BIGINT UNSIGNED PRIMARY KEY,
    name VARCHAR(50) CHARACTER SET utf8mb3 COLLATE utf8mb4_general_ci
);
```

```sql good
CREATE TABLE users (
    id BIGINT UNSIGNED PRIMARY KEY,
    name VARCHAR(50) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci
);
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule charset_collation_mismatch = rule(info, check_refusal);

} // namespace lintel::rules
