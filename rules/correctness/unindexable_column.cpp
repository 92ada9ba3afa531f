#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1170, 3152, 3728, 3757};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_blob_key_without_length",
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_json_used_as_key",
    "https://dev.mysql.com/doc/refman/8.4/en/column-indexes.html",
};

constexpr RuleInfo info{
    .id = "unindexable-column",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "index on a column whose type cannot be indexed as it is",
    .explanation = R"(
A `TEXT` or `BLOB` can be longer than any index entry, so an index on it must say how much of
it to take. `JSON` is stored in binary form and has no order of its own; geometries have
`SPATIAL` indexes and no unique ones. The declaration usually comes from a column that began
as `VARCHAR`, or from a model whose `string` became `text`.

Say a length, `KEY (body(100))`, where a prefix tells the rows apart; make the column a
`VARCHAR`; index a generated column or an expression that takes what is asked for out of the
JSON. For words within a text use a `FULLTEXT` index.

```sql bad
CREATE TABLE pages (id BIGINT UNSIGNED PRIMARY KEY, path TEXT NOT NULL, KEY (path));
```

```sql good
CREATE TABLE pages (id BIGINT UNSIGNED PRIMARY KEY, path TEXT NOT NULL, KEY (path(191)));
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule unindexable_column = rule(info, check_refusal);

} // namespace lintel::rules
