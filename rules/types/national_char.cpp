#include "analyzer/engine/rule.hpp"
#include "rules/column_definitions.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/charset-national.html",
};

constexpr RuleInfo info{
    .id = "national-char",
    .category = Category::types,
    .severity = Severity::note,
    .summary = "NCHAR and NVARCHAR mean utf8mb3",
    .explanation = R"(
`NCHAR`, `NVARCHAR` and `NATIONAL` choose utf8mb3, three bytes of UTF-8 at most: an emoji is refused with error
1366. They come from other databases, where they mean all of Unicode.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (id INT PRIMARY KEY, a NVARCHAR(20));
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(20) CHARACTER SET utf8mb4);
```
)",
    .sources = sources,
};

template <class Statement> void check(const Statement& statement, RuleContext& ctx) {
    for_each_definition(statement, [&](const ast::ColumnDefinition& column) {
        if (column.type.national)
            ctx.report(column.type.span, "`{}` is utf8mb3, which holds no characters beyond U+FFFF",
                       column.name.text)
                .about("{}", column.name.text)
                .help("write `VARCHAR` with `CHARACTER SET utf8mb4`");
    });
}

} // namespace

extern const Rule national_char = rule(info, check<ast::CreateTable>, check<ast::AlterTable>);

} // namespace lintel::rules
