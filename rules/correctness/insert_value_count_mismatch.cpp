#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1136};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_wrong_value_count_on_row",
    "https://dev.mysql.com/doc/refman/8.4/en/insert.html",
};

constexpr RuleInfo info{
    .id = "insert-value-count-mismatch",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "number of values that differs from the number of columns",
    .explanation = R"(
An `INSERT` without a list of columns means all of them, so every column that a migration adds
breaks each such statement that is still around: seeds, fixtures, the backfill two files
further on. With a list it is a slip, and in an `INSERT ... SELECT` a column of the query was
forgotten.

Name the columns, and give each row as many values.

```sql bad
CREATE TABLE roles (id INT PRIMARY KEY, name VARCHAR(50), rank_order INT);
INSERT INTO roles VALUES (1, 'admin');
```

```sql good
CREATE TABLE roles (id INT PRIMARY KEY, name VARCHAR(50), rank_order INT);
INSERT INTO roles (id, name) VALUES (1, 'admin');
```

Rows of one statement are counted one by one, and the first that differs is told.
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule insert_value_count_mismatch = rule(info, check_refusal);

} // namespace lintel::rules
