#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {3522};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_pk_index_cant_be_invisible",
    "https://dev.mysql.com/doc/refman/8.4/en/invisible-indexes.html",
};

constexpr RuleInfo info{
    .id = "invisible-primary-key",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "primary key, or the unique key in its place, that is made invisible",
    .explanation = R"(
Making an index invisible before it is dropped shows whether anybody misses it. The primary key
cannot be tried that way, since the rows are stored by it, and no more can the first `UNIQUE`
key over `NOT NULL` columns of a table that has no primary key: InnoDB stores the rows by that
one, and the definition does not show it.

Give such a table a primary key of its own first, and the unique key can be made invisible.

```sql bad
CREATE TABLE users (code CHAR(8) NOT NULL, UNIQUE KEY by_code (code));
ALTER TABLE users ALTER INDEX by_code INVISIBLE;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, code CHAR(8) NOT NULL, UNIQUE KEY by_code (code));
ALTER TABLE users ALTER INDEX by_code INVISIBLE;
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule invisible_primary_key = rule(info, check_refusal);

} // namespace lintel::rules
