#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1059};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_too_long_ident",
    "https://dev.mysql.com/doc/refman/8.4/en/identifier-length.html",
};

constexpr RuleInfo info{
    .id = "identifier-too-long",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "name longer than 64 characters",
    .explanation = R"(
Names of databases, tables, columns, indexes, constraints and programs have at most 64
characters; PostgreSQL cuts longer ones off, MySQL refuses the statement. Tools that put
the names of table, columns and kind together go over it with long tables, and a name that
fits becomes too long when its table is renamed, since `orders_ibfk_1` follows the table.

Give the object a shorter name by hand.

```sql bad
CREATE TABLE subscriptions (
    id BIGINT UNSIGNED PRIMARY KEY,
    plan_id INT,
    starts_at DATE,
    KEY index_subscriptions_on_organization_and_plan_id_and_starts_at_desc (plan_id, starts_at)
);
```

```sql good
CREATE TABLE subscriptions (
    id BIGINT UNSIGNED PRIMARY KEY,
    plan_id INT,
    starts_at DATE,
    KEY by_plan_and_start (plan_id, starts_at)
);
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule identifier_too_long = rule(info, check_refusal);

} // namespace lintel::rules
