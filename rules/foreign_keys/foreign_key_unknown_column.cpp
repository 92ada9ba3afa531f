#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {{1005, Refused::parent_column},
                                  {1072, Refused::foreign_key},
                                  {1215, Refused::parent_column},
                                  3734};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_fk_no_column_parent",
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_key_column_does_not_exits",
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html",
};

constexpr RuleInfo info{
    .id = "foreign-key-unknown-column",
    .category = Category::foreign_keys,
    .severity = Severity::error,
    .summary = "foreign key over a column that one of the tables does not have",
    .explanation = R"(
The column is missing on either side: the child's was to be added and was not, or the parent's
key is called otherwise, `user_id` where the foreign key says `id`. Before 8.0 the server
answered with error 1215 alone, and the reason had to be looked up in InnoDB's status.

Add the column before the constraint, or name the parent's column as it is.

```sql bad
CREATE TABLE users (user_id BIGINT UNSIGNED PRIMARY KEY);
CREATE TABLE orders (
    id BIGINT UNSIGNED PRIMARY KEY,
    user_id BIGINT UNSIGNED,
    FOREIGN KEY (user_id) REFERENCES users (id)
);
```

```sql good
CREATE TABLE users (user_id BIGINT UNSIGNED PRIMARY KEY);
CREATE TABLE orders (
    id BIGINT UNSIGNED PRIMARY KEY,
    user_id BIGINT UNSIGNED,
    FOREIGN KEY (user_id) REFERENCES users (user_id)
);
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule foreign_key_unknown_column = rule(info, check_refusal);

} // namespace lintel::rules
