#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.0/en/mysql-nutshell.html#mysql-nutshell-removals",
    "https://dev.mysql.com/doc/refman/8.4/en/mysql-nutshell.html#mysql-nutshell-removals",
};

constexpr RuleInfo info{
    .id = "removed-syntax",
    .category = Category::correctness,
    .severity = Severity::error,
    .fixable = Fixable::unsafe,
    .summary = "syntax that the target no longer knows",
    .explanation = R"(
An upgrade is tested with the application's queries. The migrations of five years ago are
run only when somebody sets up a new environment, and then the chain breaks at the first
`GRANT ... IDENTIFIED BY`, `GROUP BY a DESC` or `SET PASSWORD = PASSWORD('...')`, with error
1064 and no word of what took its place. MySQL 8.0 dropped these, 8.4 `CHANGE MASTER TO`
and `START SLAVE`.

Write what took its place, and where old servers still run the file, in a version comment.
`GROUP BY a DESC` sorted its groups as well: the fix moves the directions into an `ORDER BY`.

```sql bad
SELECT city, COUNT(*) FROM customers GROUP BY city DESC;
```

```sql good
SELECT city, COUNT(*) FROM customers GROUP BY city ORDER BY city DESC;
```

Accounts are made first and granted to afterwards: `CREATE USER ... IDENTIFIED BY`, then
`GRANT` without it. What the finding says has gone depends on `target`.
)",
    .sources = sources,
    .part_of = "syntax-error",
};

} // namespace

extern const Rule removed_syntax = rule(info);

} // namespace lintel::rules
