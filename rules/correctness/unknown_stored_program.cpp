#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1305, 1360, 1539, 3011};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_sp_does_not_exist",
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_trg_does_not_exist",
};

constexpr RuleInfo info{
    .id = "unknown-stored-program",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "routine, trigger or event that does not exist when the statement runs",
    .explanation = R"(
`DROP TRIGGER users_audit` after the table was renamed and its trigger made anew under
another name, `CALL` of a procedure whose file is applied by another tool and later,
`FOLLOWS` a trigger that is gone: each is refused, and the rest of the file does not run.
Dropping a table takes its triggers with it, which is the usual way for one to be missing.

Write `DROP ... IF EXISTS` where it may be missing, and put what a `CALL` needs before it.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY);
CREATE TRIGGER stamp BEFORE INSERT ON users FOR EACH ROW SET @last = NEW.id;
DROP TABLE users;
DROP TRIGGER stamp;
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY);
CREATE TRIGGER stamp BEFORE INSERT ON users FOR EACH ROW SET @last = NEW.id;
DROP TABLE users;
DROP TRIGGER IF EXISTS stamp;
```

Within bodies the server looks names up when they run; see `broken-routine`.
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule unknown_stored_program = rule(info, check_refusal);

} // namespace lintel::rules
