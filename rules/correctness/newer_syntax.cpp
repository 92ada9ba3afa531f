#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.0/en/mysql-nutshell.html",
    "https://dev.mysql.com/doc/refman/8.4/en/mysql-nutshell.html",
};

constexpr RuleInfo info{
    .id = "newer-syntax",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "syntax that only a later release than the target knows",
    .explanation = R"(
The statement is good SQL, and on the developer's machine, which runs the newest release,
it worked. Production runs the one that `target` names, whose parser stops with error 1064:
a functional index is an error before 8.0.13, an invisible column before 8.0.23,
`INTERSECT` before 8.0.31. The statements before it have been applied by then, and stay.

Write it in a way that the target knows, or put the upgrade before the migration and raise
`target` in the same change. Where one file has to serve both, a version comment keeps
the new part from old servers: `/*!80023 INVISIBLE */`.

```sql bad
-- target: mysql-5.7
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, email VARCHAR(255), KEY ((LOWER(email))));
```

```sql good
-- target: mysql-5.7
CREATE TABLE users (
    id BIGINT UNSIGNED PRIMARY KEY,
    email VARCHAR(255),
    email_lower VARCHAR(255) AS (LOWER(email)),
    KEY (email_lower)
);
```

The finding names the release that brought it. What is wrong in every release is
`syntax-error`.
)",
    .sources = sources,
    .part_of = "syntax-error",
};

} // namespace

extern const Rule newer_syntax = rule(info);

} // namespace lintel::rules
