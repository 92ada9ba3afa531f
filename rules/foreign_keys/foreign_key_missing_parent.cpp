#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {{1005, Refused::parent}, {1215, Refused::parent}, 1824};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_fk_cannot_open_parent",
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html",
};

constexpr RuleInfo info{
    .id = "foreign-key-missing-parent",
    .category = Category::foreign_keys,
    .severity = Severity::error,
    .summary = "foreign key to a table that does not exist yet, or no longer",
    .explanation = R"(
Tables are created in the order of the alphabet, or of the classes that they come from, and
`articles` needs `users`. A developer's database had both by then. On an empty one the statement
is refused, and the tables before it are there.

Create the parent first. Where two tables reference each other, create both without the
constraints and add these with `ALTER TABLE`. Dumps set `foreign_key_checks = 0` for it, which
lets the statement pass, and mismatches of types with it.

```sql bad
CREATE TABLE sections (id BIGINT UNSIGNED PRIMARY KEY);
-- then
CREATE TABLE articles (
    id BIGINT UNSIGNED PRIMARY KEY,
    author_id BIGINT UNSIGNED,
    FOREIGN KEY (author_id) REFERENCES users (id)
);
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY);
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY);
CREATE TABLE articles (
    id BIGINT UNSIGNED PRIMARY KEY,
    author_id BIGINT UNSIGNED,
    FOREIGN KEY (author_id) REFERENCES users (id)
);
```

Nothing is said where the parent was never seen and may be there; with `--schema`, or a chain
that begins with nothing, it is known not to be.
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule foreign_key_missing_parent = rule(info, check_refusal);

} // namespace lintel::rules
