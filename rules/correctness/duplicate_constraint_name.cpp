#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1826, 3822};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_fk_dup_name",
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_check_constraint_dup_name",
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html",
};

constexpr RuleInfo info{
    .id = "duplicate-constraint-name",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "foreign key or check whose name is taken in the database",
    .explanation = R"(
An index needs a name that is new in its table; a foreign key or check needs one that is new
in the whole database, and that surprises whoever calls it `fk_user` in every table. It also
stops a copy: a table made from another's `SHOW CREATE TABLE`, or restored under a second
name, brings the same constraint names.

Put the table's name into the constraint's, `orders_user`, or leave it out and let the
server make one up.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE orders (user INT, CONSTRAINT fk_user FOREIGN KEY (user) REFERENCES users (id));
CREATE TABLE visits (user INT, CONSTRAINT fk_user FOREIGN KEY (user) REFERENCES users (id));
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE orders (user INT, CONSTRAINT orders_user FOREIGN KEY (user) REFERENCES users (id));
CREATE TABLE visits (user INT, CONSTRAINT visits_user FOREIGN KEY (user) REFERENCES users (id));
```

A foreign key that is dropped in the same `ALTER TABLE` keeps its name until the statement
ends.
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule duplicate_constraint_name = rule(info, check_refusal);

} // namespace lintel::rules
