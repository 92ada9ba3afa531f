#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1117};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_too_many_fields",
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-limits.html",
};

constexpr RuleInfo info{
    .id = "too-many-innodb-columns",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "more columns than InnoDB or the server takes",
    .explanation = R"(
InnoDB keeps at most 1017 columns, virtual ones not counted, and the server 4096. Tables grow
to that where each attribute of an import, each answer of a form or each month becomes a
column; the next one is refused in production on the day that it is needed.

Put the attributes in rows of a second table, or in a `JSON` column, of which single values
can be indexed.

```sql bad
CREATE TABLE survey_answers (
    survey INT PRIMARY KEY,
-- repeat 1017: question_# TEXT,
    remark TEXT
);
```

```sql good
CREATE TABLE survey_answers (survey INT, question INT, answer TEXT, PRIMARY KEY (survey, question));
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule too_many_innodb_columns = rule(info, check_refusal);

} // namespace lintel::rules
