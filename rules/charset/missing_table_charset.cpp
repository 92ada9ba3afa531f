#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/charset-table.html",
};

constexpr RuleInfo info{
    .id = "missing-table-charset",
    .category = Category::charset,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "CREATE TABLE names no character set",
    .explanation = R"(
The table gets the character set of its database, and that the server's of the day: latin1 in 5.7, utf8mb4
since 8.0. The same file makes different tables on different servers.

The rule is off by default.

```sql bad
CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(9));
```

```sql good
CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(9)) DEFAULT CHARSET=utf8mb4;
```
)",
    .sources = sources,
};

void check(const TableCreated& creation, RuleContext& ctx) {
    const Table& table = *creation.after;
    if (table.charset_written || table.collation_written || table.temporary) return;
    for (const Column& column : table.columns)
        if (column.defined && has_charset(column.type.name) && !column.type.charset_written) {
            ctx.report(creation.span, "the text of `{}` gets the server's character set",
                       table.name.name)
                .about("{}", table.name.name)
                .help("write `DEFAULT CHARSET=utf8mb4`");
            return;
        }
}

} // namespace

extern const Rule missing_table_charset = rule(info, check);

} // namespace lintel::rules
