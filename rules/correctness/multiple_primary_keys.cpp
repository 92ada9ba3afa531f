#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1068};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_multiple_pri_key",
    "https://dev.mysql.com/doc/refman/8.4/en/create-table.html",
};

constexpr RuleInfo info{
    .id = "multiple-primary-keys",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "second primary key of a table",
    .explanation = R"(
A table has one primary key. A second comes in by `ADD PRIMARY KEY` where a column carries
`PRIMARY KEY` in its definition, which is easy to miss, or when a tool writes both the
column's and the table's.

To replace the key, drop the old one in the same statement, so that the table is built anew
only once: `DROP PRIMARY KEY, ADD PRIMARY KEY (...)`. For a second way to find rows, add a
`UNIQUE` key.

```sql bad
CREATE TABLE members (id INT PRIMARY KEY, club INT NOT NULL, number INT NOT NULL);
ALTER TABLE members ADD PRIMARY KEY (club, number);
```

```sql good
CREATE TABLE members (id INT PRIMARY KEY, club INT NOT NULL, number INT NOT NULL);
ALTER TABLE members ADD UNIQUE KEY (club, number);
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule multiple_primary_keys = rule(info, check_refusal);

} // namespace lintel::rules
