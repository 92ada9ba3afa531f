#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {3105};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_non_default_value_for_generated_column",
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-generated-columns.html",
};

constexpr RuleInfo info{
    .id = "write-to-generated-column",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "INSERT or UPDATE that gives a generated column a value",
    .explanation = R"(
The server works the column out by itself and takes nothing for it but `DEFAULT`. An `INSERT`
without a list of columns counts it too, so that a backfill which was right before the column
came is refused after, as is a dump that other tools than `mysqldump` wrote.

Leave the column out of the list, or write `DEFAULT` for it.

```sql bad
CREATE TABLE items (id BIGINT UNSIGNED PRIMARY KEY, net INT NOT NULL, gross INT AS (net * 2));
INSERT INTO items VALUES (1, 10, 20);
```

```sql good
CREATE TABLE items (id BIGINT UNSIGNED PRIMARY KEY, net INT NOT NULL, gross INT AS (net * 2));
INSERT INTO items (id, net) VALUES (1, 10);
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule write_to_generated_column = rule(info, check_refusal);

} // namespace lintel::rules
