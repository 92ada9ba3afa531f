#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1060};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_dup_fieldname",
    "https://dev.mysql.com/doc/refman/8.4/en/alter-table.html",
};

constexpr RuleInfo info{
    .id = "duplicate-column",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "column that is declared twice, or added where it is already",
    .explanation = R"(
Two branches each add `deleted_at`, both pass their own tests, and the second to be
merged stops in production. Or a column was added there by hand during an incident and
the migration that records it comes after. `ADD COLUMN` has no `IF NOT EXISTS` in MySQL
that would pass over it, and names are compared without regard to case.

Take the second migration out if both mean the same column. Where they mean different
ones, give one another name; where the definition has to change, write `MODIFY COLUMN`.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, email VARCHAR(255));
ALTER TABLE users ADD COLUMN Email VARCHAR(320);
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, email VARCHAR(255));
ALTER TABLE users MODIFY COLUMN email VARCHAR(320);
```

Columns that a query gives a table twice (`CREATE TABLE ... SELECT`) are told of too. A table
that was never seen has unknown columns, and nothing is said of it.
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule duplicate_column = rule(info, check_refusal);

} // namespace lintel::rules
