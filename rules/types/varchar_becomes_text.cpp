#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {{1074, Refused::varchar}};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_too_big_fieldlength",
    "https://dev.mysql.com/doc/refman/8.4/en/string-type-syntax.html",
};

constexpr RuleInfo info{
    .id = "varchar-becomes-text",
    .category = Category::types,
    .severity = Severity::error,
    .summary = "VARCHAR that is longer than 65,535 bytes in its character set",
    .explanation = R"(
The length of a `VARCHAR` counts characters, the limit bytes: in utf8mb4, four to a character,
`VARCHAR(16383)` is the longest. Beyond it the statement is refused in strict mode, the default;
otherwise the server makes the column a `TEXT` or `MEDIUMTEXT`, with a warning, and its indexes,
its default and its sort order in memory are those of a `TEXT` from then on.

Write the type that is meant: a `VARCHAR` as long as its values, or `TEXT`.

```sql bad
CREATE TABLE notes (id INT PRIMARY KEY, body VARCHAR(20000)) CHARACTER SET utf8mb4;
```

```sql good
CREATE TABLE notes (id INT PRIMARY KEY, body TEXT) CHARACTER SET utf8mb4;
```

The finding is a note, since a lax SQL mode takes the statement.
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule varchar_becomes_text = rule(info, check_refusal);

} // namespace lintel::rules
