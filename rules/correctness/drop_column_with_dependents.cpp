#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {
    {1054, Refused::needed_column}, {1072, Refused::needed_column}, 3108, 3766, 3837, 3855, 3959};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_dependent_by_generated_column",
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_dependent_by_check_constraint",
    "https://dev.mysql.com/doc/refman/8.4/en/alter-table.html",
};

constexpr RuleInfo info{
    .id = "drop-column-with-dependents",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "dropped or renamed column that an expression of the table needs",
    .explanation = R"(
A generated column, a functional index, a default, a check that names other columns too, or the
partitioning function is worked out from the column. The server refuses to drop or rename it,
and its message names one of them at a time.

Drop or change what depends on the column in the same statement, or before. `lintel graph`
shows all that does.

```sql bad
CREATE TABLE users (
    id BIGINT UNSIGNED PRIMARY KEY,
    email VARCHAR(255) NOT NULL,
    domain VARCHAR(255) AS (SUBSTRING_INDEX(email, '@', -1))
);
ALTER TABLE users DROP COLUMN email;
```

```sql good
CREATE TABLE users (
    id BIGINT UNSIGNED PRIMARY KEY,
    email VARCHAR(255) NOT NULL,
    domain VARCHAR(255) AS (SUBSTRING_INDEX(email, '@', -1))
);
ALTER TABLE users DROP COLUMN domain, DROP COLUMN email;
```

MariaDB renames the column in the expressions too, and refuses only the drop.
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule drop_column_with_dependents = rule(info, check_refusal);

} // namespace lintel::rules
