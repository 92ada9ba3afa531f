#include "analyzer/engine/rule.hpp"
#include "rules/judged_columns.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-gipks.html",
};

constexpr RuleInfo info{
    .id = "generated-primary-key-name",
    .category = Category::naming,
    .severity = Severity::note,
    .summary = "column has the name of the key that servers make by themselves",
    .explanation = R"(
With `sql_generate_invisible_primary_key` on, as on some managed servers, a table without a primary key gets an
invisible column `my_row_id`: one of that name is refused then with error 4108.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (my_row_id INT, a INT);
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (row_id INT PRIMARY KEY);
```
)",
    .sources = sources,
};

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    for (const Column& column : judged_columns(final, ctx)) {
        if (!(equal_names(column.name, "my_row_id") && ctx.dialect.mysql_since(8, 0, 30))) continue;
        ctx.report(column.declared_at, "`{}` of `{}` has the name of a generated key", column.name,
                   table.name.name)
            .about("{}.{}", table.name.name, column.name)
            .help("give it another name");
    }
}

} // namespace

extern const Rule generated_primary_key_name = rule(info, check);

} // namespace lintel::rules
