#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1115, 1273};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_unknown_collation",
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_unknown_character_set",
    "https://dev.mysql.com/doc/refman/8.4/en/charset-charsets.html",
};

constexpr RuleInfo info{
    .id = "unknown-collation",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "character set or collation that the target does not have",
    .explanation = R"(
Dumps of MySQL 8 say `utf8mb4_0900_ai_ci`, which neither 5.7 nor MariaDB before 11.4.5 has, and
dumps of MariaDB say `utf8mb4_uca1400_ai_ci` or `utf8mb4_nopad_bin`, which no MySQL has.
The first `CREATE TABLE` of the restored dump is refused, and with it all that follows.

Write a collation that every server the file is for has; `utf8mb4_unicode_520_ci` and
`utf8mb4_bin` are old enough for all. `SHOW COLLATION` lists a server's.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY) COLLATE utf8mb4_uca1400_ai_ci;
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY) COLLATE utf8mb4_0900_ai_ci;
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule unknown_collation = rule(info, check_refusal);

} // namespace lintel::rules
