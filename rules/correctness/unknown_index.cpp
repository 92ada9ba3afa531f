#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {{1091, Refused::index}, 1176};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_cant_drop_field_or_key",
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_key_does_not_exits",
};

constexpr RuleInfo info{
    .id = "unknown-index",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "index that does not exist when the statement runs",
    .explanation = R"(
Indexes that nobody named are called by the server, after their first column and with `_2`
behind where that is taken, so that the name differs between servers that were built in
another order. A migration that drops `email_2` finds it on one and not on the next. The
same happens to an index that went with its last column, or that was already dropped by
hand when it was in the way.

Give every index a name of its own where it is created, and drop it by that. MySQL has no
`DROP INDEX IF EXISTS`.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, email VARCHAR(255), KEY (email));
ALTER TABLE users DROP INDEX idx_email;
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, email VARCHAR(255), KEY idx_email (email));
ALTER TABLE users DROP INDEX idx_email;
```

`RENAME INDEX`, `ALTER INDEX` and index hints name indexes too. `DROP PRIMARY KEY` of a table
that has none is one of these.
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule unknown_index = rule(info, check_refusal);

} // namespace lintel::rules
