#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {{1506, Refused::foreign_key}};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_foreign_key_on_partitioned",
    "https://dev.mysql.com/doc/refman/8.4/en/partitioning-limitations.html",
};

constexpr RuleInfo info{
    .id = "foreign-key-on-partitioned-table",
    .category = Category::foreign_keys,
    .severity = Severity::error,
    .summary = "foreign key from or to a partitioned table",
    .explanation = R"(
InnoDB has no foreign keys on partitioned tables, on neither side. A large table that is to be
partitioned must give up its own and those of all tables that reference it, and nothing then
keeps the references whole.

Drop the constraints first and check the references by the application or a job; or keep the
table as it is, and take old rows out by another way.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE visits (
    user_id INT,
    day DATE NOT NULL,
    FOREIGN KEY (user_id) REFERENCES users (id)
) PARTITION BY HASH (YEAR(day)) PARTITIONS 4;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE visits (
    user_id INT,
    day DATE NOT NULL,
    KEY (user_id)
) PARTITION BY HASH (YEAR(day)) PARTITIONS 4;
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule foreign_key_on_partitioned_table = rule(info, check_refusal);

} // namespace lintel::rules
