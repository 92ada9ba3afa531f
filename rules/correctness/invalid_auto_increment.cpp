#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1075, 4169};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_wrong_auto_key",
    "https://dev.mysql.com/doc/refman/8.4/en/example-auto-increment.html",
};

constexpr RuleInfo info{
    .id = "invalid-auto-increment",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "AUTO_INCREMENT column without a key, or a second one",
    .explanation = R"(
The server reads the counter back from an index when it starts, so the column must be the
first of some key, and there can be one such column in a table. The key is missing most often
where the primary key is made of several columns and the counter is not its first.

Give the column a `UNIQUE` key of its own, or put it first. MyISAM alone takes it in a later
place, and counts within the columns before it.

```sql bad
CREATE TABLE invoices (
    year INT NOT NULL,
    number INT NOT NULL AUTO_INCREMENT,
    PRIMARY KEY (year, number)
);
```

```sql good
CREATE TABLE invoices (
    year INT NOT NULL,
    number INT NOT NULL AUTO_INCREMENT,
    PRIMARY KEY (year, number),
    UNIQUE KEY (number)
);
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule invalid_auto_increment = rule(info, check_refusal);

} // namespace lintel::rules
