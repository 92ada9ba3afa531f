#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1090, 1113, 4028};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_cant_remove_all_fields",
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_table_must_have_a_visible_column",
    "https://dev.mysql.com/doc/refman/8.4/en/invisible-columns.html",
};

constexpr RuleInfo info{
    .id = "drop-last-column",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "ALTER TABLE that would leave no column, or no visible one",
    .explanation = R"(
A table keeps at least one column that is to be seen. The statement was meant to clear the
table for new columns, or the last column was made invisible before it is dropped.

To be rid of the table write `DROP TABLE`; to replace its columns add the new ones in the same
statement.

```sql bad
CREATE TABLE flags (name VARCHAR(50));
ALTER TABLE flags DROP COLUMN name;
```

```sql good
CREATE TABLE flags (name VARCHAR(50));
ALTER TABLE flags ADD COLUMN id BIGINT UNSIGNED PRIMARY KEY, DROP COLUMN name;
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule drop_last_column = rule(info, check_refusal);

} // namespace lintel::rules
