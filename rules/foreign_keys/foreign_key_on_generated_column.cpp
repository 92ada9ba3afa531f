#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {
    {1005, Refused::generated}, {1215, Refused::generated}, 1905, 3104, 3733};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_fk_cannot_use_virtual_column",
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_wrong_fk_option_for_generated_column",
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html",
};

constexpr RuleInfo info{
    .id = "foreign-key-on-generated-column",
    .category = Category::foreign_keys,
    .severity = Severity::error,
    .summary = "foreign key that rests on, or would write, a generated column",
    .explanation = R"(
A virtual column is stored nowhere, so no foreign key can rest on it or reference it. A stored
one can be the child's column as long as no action writes it: `SET NULL`, `ON UPDATE CASCADE` and
`SET DEFAULT` are refused. A plain column that a stored one is worked out from cannot be written
by an action either.

Make the column an ordinary one, or a stored one whose foreign key only restricts.

```sql bad
CREATE TABLE countries (code CHAR(2) PRIMARY KEY);
CREATE TABLE phones (
    number VARCHAR(20) PRIMARY KEY,
    country CHAR(2) AS (LEFT(number, 2)),
    FOREIGN KEY (country) REFERENCES countries (code)
);
```

```sql good
CREATE TABLE countries (code CHAR(2) PRIMARY KEY);
CREATE TABLE phones (
    number VARCHAR(20) PRIMARY KEY,
    country CHAR(2) AS (LEFT(number, 2)) STORED,
    FOREIGN KEY (country) REFERENCES countries (code)
);
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule foreign_key_on_generated_column = rule(info, check_refusal);

} // namespace lintel::rules
