#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1291};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_duplicated_value_in_type",
    "https://dev.mysql.com/doc/refman/8.4/en/enum.html",
};

constexpr RuleInfo info{
    .id = "duplicate-enum-value",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "member that an ENUM or SET has twice",
    .explanation = R"(
Members are compared as the column's collation compares them, blanks at the end left out, so
that `'Open'` and `'open'` are one in most collations. In strict mode the definition is refused.
Outside it there is a warning, and the second member can never be stored: its rows get the
first.

Take one of them out. Where upper and lower case are to differ, the column needs a `_bin` or
`_cs` collation.

```sql bad
CREATE TABLE tickets (id BIGINT UNSIGNED PRIMARY KEY, state ENUM('open', 'closed', 'Open'));
```

```sql good
CREATE TABLE tickets (id BIGINT UNSIGNED PRIMARY KEY, state ENUM('open', 'closed', 'reopened'));
```

The finding is a note, since a lax SQL mode, which the files need not show, takes the statement.
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule duplicate_enum_value = rule(info, check_refusal);

} // namespace lintel::rules
