#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1364};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_no_default_for_field",
    "https://dev.mysql.com/doc/refman/8.4/en/data-type-defaults.html",
};

constexpr RuleInfo info{
    .id = "insert-missing-required-column",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "INSERT that leaves out a NOT NULL column without a default",
    .explanation = R"(
In strict mode, the default, the server refuses such a row; otherwise it stores an empty
string, a zero or a zero date that nobody meant. Typically an earlier migration made the
column `NOT NULL`, or dropped its default, and a seed that runs later was not changed with it.

Give the column a value in the statement, or a default in the table.

```sql bad
CREATE TABLE roles (id INT PRIMARY KEY, name VARCHAR(50) NOT NULL, area VARCHAR(20) NOT NULL);
INSERT INTO roles (id, name) VALUES (1, 'admin');
```

```sql good
CREATE TABLE roles (id INT PRIMARY KEY, name VARCHAR(50) NOT NULL, area VARCHAR(20) NOT NULL);
INSERT INTO roles (id, name, area) VALUES (1, 'admin', 'shop');
```

The finding is a note, since a lax SQL mode, which the files need not show, takes the row. A
table with a `BEFORE INSERT` trigger is passed over: the trigger may set the column.
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule insert_missing_required_column = rule(info, check_refusal);

} // namespace lintel::rules
