#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1362, 1363};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_trg_no_such_row_in_trg",
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_trg_cant_change_row",
    "https://dev.mysql.com/doc/refman/8.4/en/trigger-syntax.html",
};

constexpr RuleInfo info{
    .id = "invalid-trigger-row",
    .category = Category::programs,
    .severity = Severity::error,
    .summary = "OLD or NEW where the trigger has no such row, or cannot change it",
    .explanation = R"(
An `INSERT` has no `OLD` row and a `DELETE` no `NEW` one; `OLD` can only be read, and `NEW` can be
changed only before the row is written. Triggers are copied from one event to another, and one
of the names stays behind.

To change what is written, make the trigger a `BEFORE` one.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(255));
CREATE TRIGGER lower_email AFTER INSERT ON users FOR EACH ROW SET NEW.email = LOWER(NEW.email);
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(255));
CREATE TRIGGER lower_email BEFORE INSERT ON users FOR EACH ROW SET NEW.email = LOWER(NEW.email);
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule invalid_trigger_row = rule(info, check_refusal);

} // namespace lintel::rules
