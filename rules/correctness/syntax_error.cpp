#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/sql-statements.html",
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_parse_error",
};

constexpr RuleInfo info{
    .id = "syntax-error",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "statement that the server's parser refuses",
    .explanation = R"(
The server answers such a statement with error 1064 and runs nothing of it. In a
migration that is worse than it sounds: every DDL statement commits on its own,
so the statements before it have already been applied and stay applied, and the
tool that ran the file now holds a version that is half there.

The finding names the word the parser stopped at and what could have stood there.
It is judged for the configured target; where another server would read the
statement, the finding is `newer-syntax`, `removed-syntax` or `mariadb-syntax`. Reading goes on with the next statement, so one slip
hides nothing else in the file.

```sql bad
CREATE TABLE invoices (
    id BIGINT UNSIGNED NOT NULL,
    PRIMARY KEY (id),
);
```

```sql good
CREATE TABLE invoices (
    id BIGINT UNSIGNED NOT NULL,
    PRIMARY KEY (id)
);
```

The rule is reported by the reader itself. Where a file holds another tool's
placeholders, or SQL of another database on purpose, exclude it in `lintel.toml`
rather than switching the rule off.
)",
    .sources = sources,
};

} // namespace

extern const Rule syntax_error = rule(info);

} // namespace lintel::rules
