#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1048, 1264, 1265, 1366, 1406};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_data_too_long",
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_bad_null_error",
    "https://dev.mysql.com/doc/refman/8.4/en/sql-mode.html",
};

constexpr RuleInfo info{
    .id = "literal-does-not-fit",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "value that its column cannot hold",
    .explanation = R"(
A string that is longer than the column, a number out of the type's range, a word for a number,
a member that the `ENUM` has not, `NULL` where it is not allowed: in strict mode the statement
is refused. Outside it the value is cut, clipped or emptied, with a warning, and the data is
wrong from the first day.

Widen the column before the statement, or write a value that fits.

```sql bad
CREATE TABLE countries (code CHAR(2) PRIMARY KEY, name VARCHAR(10) NOT NULL);
INSERT INTO countries VALUES ('NL', 'Netherlands');
```

```sql good
CREATE TABLE countries (code CHAR(2) PRIMARY KEY, name VARCHAR(60) NOT NULL);
INSERT INTO countries VALUES ('NL', 'Netherlands');
```

Only literals are judged, and `INSERT IGNORE` is not. What a lax mode would take is a note.
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule literal_does_not_fit = rule(info, check_refusal);

} // namespace lintel::rules
