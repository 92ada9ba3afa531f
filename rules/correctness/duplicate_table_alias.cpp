#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1066};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_nonuniq_table",
    "https://dev.mysql.com/doc/refman/8.4/en/join.html",
};

constexpr RuleInfo info{
    .id = "duplicate-table-alias",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "table or alias that is named twice in one statement",
    .explanation = R"(
Within one `FROM` each table, by its alias or its name, can be there once: `FROM users u JOIN
orders u` leaves no way to tell the two apart. A table that is joined to itself needs an alias
for one of them at least. `DROP TABLE a, a` and `CREATE TABLE a LIKE a` are refused with the
same error.

Give each its own alias.

```sql bad
CREATE TABLE staff (id INT PRIMARY KEY, boss_id INT, name VARCHAR(50));
SELECT staff.name FROM staff JOIN staff ON staff.boss_id = staff.id;
```

```sql good
CREATE TABLE staff (id INT PRIMARY KEY, boss_id INT, name VARCHAR(50));
SELECT boss.name FROM staff JOIN staff AS boss ON staff.boss_id = boss.id;
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule duplicate_table_alias = rule(info, check_refusal);

} // namespace lintel::rules
