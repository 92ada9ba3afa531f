#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1907, {3106, Refused::stored_or_virtual}};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_unsupported_action_on_generated_column",
    "https://dev.mysql.com/doc/refman/8.4/en/alter-table-generated-columns.html",
};

constexpr RuleInfo info{
    .id = "stored-virtual-conversion",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "VIRTUAL column that is to become STORED or ordinary, or the reverse",
    .explanation = R"(
`MODIFY` cannot make a virtual generated column a stored or an ordinary one, or one of these
virtual: the values would have to be put into every row, or taken out. A stored one can become
ordinary, and keeps its values.

Drop the column and add it anew in the other form, in one statement; indexes on it have to be
added again too.

```sql bad
CREATE TABLE items (id BIGINT UNSIGNED PRIMARY KEY, net INT NOT NULL, gross INT AS (net * 2));
ALTER TABLE items MODIFY COLUMN gross INT AS (net * 2) STORED;
```

```sql good
CREATE TABLE items (id BIGINT UNSIGNED PRIMARY KEY, net INT NOT NULL, gross INT AS (net * 2));
ALTER TABLE items DROP COLUMN gross;
ALTER TABLE items ADD COLUMN gross INT AS (net * 2) STORED;
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule stored_virtual_conversion = rule(info, check_refusal);

} // namespace lintel::rules
