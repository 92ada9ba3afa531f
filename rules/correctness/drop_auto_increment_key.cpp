#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {{1075, Refused::dropped_key}};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_wrong_auto_key",
    "https://dev.mysql.com/doc/refman/8.4/en/alter-table.html",
};

constexpr RuleInfo info{
    .id = "drop-auto-increment-key",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "statement that takes away the key AUTO_INCREMENT needs",
    .explanation = R"(
The primary key is to be another, and the statement that drops the old one is refused,
because the `AUTO_INCREMENT` column `id` would be left without a key that begins with it.
The message of the server speaks of the table's definition and not of the drop.

Add the new key in the same statement and keep one on the column, `ADD UNIQUE KEY (id)`; or
take `AUTO_INCREMENT` off the column first, with a `MODIFY` of its own.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY, code CHAR(8) NOT NULL);
ALTER TABLE users DROP PRIMARY KEY, ADD PRIMARY KEY (code);
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY, code CHAR(8) NOT NULL);
ALTER TABLE users DROP PRIMARY KEY, ADD PRIMARY KEY (code), ADD UNIQUE KEY (id);
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule drop_auto_increment_key = rule(info, check_refusal);

} // namespace lintel::rules
