#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/server-error-reference.html",
    "https://dev.mysql.com/doc/refman/8.4/en/implicit-commit.html",
};

constexpr RuleInfo info{
    .id = "would-fail",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "statement that the server will refuse on the schema as it then stands",
    .explanation = R"(
Lintel follows the schema through every statement before this one and finds that
the server must refuse it. The common reasons are rules of their own, such as
`duplicate-table`, `unknown-column` and `foreign-key-type-mismatch`; what remains is
reported here: a type that cannot be so long, a tablespace that is not there, an option
that the engine does not take. The finding gives the number of the server's error.

A migration that fails half way is the costly kind of failure. DDL commits on its
own, so what ran before stays, the tool records a failed or dirty version, and
somebody repairs it by hand while the release waits.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, email CHAR(320));
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, email VARCHAR(320));
```

Nothing is claimed of what was never seen: an `ALTER TABLE` of a table that no
file creates is not reported, unless `--schema` says what exists. A statement that
would fail changes nothing in what follows, and nothing is said to fail after `EXECUTE` or
`CALL`, which may have changed anything. What only the SQL mode forbids (a zero date
as default, a literal default of a TEXT) is a note, since the file does not show the
server's mode.
)",
    .sources = sources,
};

} // namespace

extern const Rule would_fail = rule(info, check_refusal);

} // namespace lintel::rules
