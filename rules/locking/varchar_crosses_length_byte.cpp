#include "analyzer/engine/rule.hpp"
#include "rules/locking/length_byte.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/"
    "innodb-online-ddl-operations.html#online-ddl-column-operations",
};

constexpr RuleInfo info{
    .id = "varchar-crosses-length-byte",
    .category = Category::locking,
    .severity = Severity::warning,
    .summary = "VARCHAR that grows past 255 bytes, which copies the table",
    .explanation = R"(
Up to 255 bytes InnoDB keeps the length of a string in one byte, above in two. Growing within
either range changes nothing in the rows; growing across it copies the table while writes
wait. What counts is bytes: in utf8mb4 the limit lies between `VARCHAR(63)` and
`VARCHAR(64)`, in latin1 between 255 and 256.

Choose 64 characters or more from the start where a utf8mb4 column may grow. For a table with
rows, use an online schema change tool.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50));
-- then
ALTER TABLE users MODIFY name VARCHAR(100);
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(64));
-- then
ALTER TABLE users MODIFY name VARCHAR(100);
```
)",
    .sources = sources,
};

void check(const ColumnChanged& change, RuleContext& ctx) {
    const auto crossing = length_byte_crossing(change, ctx);
    if (!crossing) return;
    const std::string& table = change.after->name.name;
    ctx.report(change.type_span.empty() ? change.span : change.type_span,
               "`{}` of `{}` grows from {} to {} bytes, which copies the table", change.from.name,
               table, crossing->before, crossing->after)
        .about("{}.{}", table, change.from.name)
        .note("above 255 bytes the length of each value takes two bytes instead of one")
        .note("writes to `{}` wait until the copy is complete", table)
        .help("use an online schema change tool, or add a column and switch over");
}

} // namespace

extern const Rule varchar_crosses_length_byte = rule(info, check);

} // namespace lintel::rules
