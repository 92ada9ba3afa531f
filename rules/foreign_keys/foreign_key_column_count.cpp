#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1239};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_wrong_fk_def",
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html",
};

constexpr RuleInfo info{
    .id = "foreign-key-column-count",
    .category = Category::foreign_keys,
    .severity = Severity::error,
    .summary = "foreign key whose two sides have different numbers of columns",
    .explanation = R"(
Each column of the child goes with one of the parent, in order. The counts differ when the
parent's key became a composite one, often for partitioning or for tenants, and the references
to it were not all changed.

Name as many columns on each side: add the missing one to the child, which has to be `tenant_id`
there too, or reference another unique key of the parent.

```sql bad
CREATE TABLE users (tenant INT, id INT, PRIMARY KEY (tenant, id));
CREATE TABLE orders (
    id INT PRIMARY KEY,
    user_id INT,
    FOREIGN KEY (user_id) REFERENCES users (tenant, id)
);
```

```sql good
CREATE TABLE users (tenant INT, id INT, PRIMARY KEY (tenant, id));
CREATE TABLE orders (
    id INT PRIMARY KEY,
    tenant INT,
    user_id INT,
    FOREIGN KEY (tenant, user_id) REFERENCES users (tenant, id)
);
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule foreign_key_column_count = rule(info, check_refusal);

} // namespace lintel::rules
