#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1067};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_invalid_default",
    "https://dev.mysql.com/doc/refman/8.4/en/data-type-defaults.html",
};

constexpr RuleInfo info{
    .id = "invalid-default-value",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "default that the column cannot hold",
    .explanation = R"(
`NOT NULL DEFAULT NULL`, a word as the default of a number, a member that the `ENUM` has not, a
date that no calendar has, a default on an `AUTO_INCREMENT` column: the server refuses the
definition. Such definitions come from older servers or from MariaDB, which put up with some of
them, and from an `ENUM` that lost the member its default names.

Write a value of the type, or leave the default out.

```sql bad
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY, state ENUM('new', 'paid') DEFAULT 'open');
```

```sql good
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY, state ENUM('new', 'paid') DEFAULT 'new');
```

Zero dates (`'0000-00-00'`) are refused by the default SQL mode only, and are a note here: the
files do not show the server's mode.
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule invalid_default_value = rule(info, check_refusal);

} // namespace lintel::rules
