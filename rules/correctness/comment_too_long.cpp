#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1628, 1629, 1688, 1793};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_too_long_field_comment",
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_too_long_table_comment",
    "https://dev.mysql.com/doc/refman/8.4/en/create-table.html",
};

constexpr RuleInfo info{
    .id = "comment-too-long",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "comment longer than the server keeps",
    .explanation = R"(
A table's comment has at most 2048 characters, that of a column, index or partition 1024. Where
comments are written by a tool out of the documentation, the first long paragraph stops the
migration. In strict mode, the default, the statement is refused; otherwise the comment is
cut, with a warning that nobody sees.

Keep the comment to what a reader of `SHOW CREATE TABLE` needs, and put the rest where it can
have paragraphs.

```sql bad
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY COMMENT '
-- repeat 30: of the order, as the shop prints it
');
```

```sql good
CREATE TABLE orders (id INT PRIMARY KEY COMMENT 'of the order, as the shop prints it');
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule comment_too_long = rule(info, check_refusal);

} // namespace lintel::rules
