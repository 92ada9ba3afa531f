#include "analyzer/engine/rule.hpp"
#include "rules/column_definitions.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/example-auto-increment.html",
    "https://dev.mysql.com/doc/refman/8.4/en/mysql-nutshell.html",
};

constexpr RuleInfo info{
    .id = "float-auto-increment",
    .category = Category::types,
    .severity = Severity::warning,
    .summary = "AUTO_INCREMENT on a FLOAT or DOUBLE column",
    .explanation = R"(
A counter kept as a binary fraction stops counting: a `FLOAT` holds whole numbers
exactly up to 16777216, and from there on 1 added changes nothing, so that every insert
fails with error 1062. `AUTO_INCREMENT` on such types is deprecated since 8.0.17 and an
error from 8.4 on, where the upgrade itself stops at the table.

Use `BIGINT UNSIGNED`.

```sql bad
CREATE TABLE users (id DOUBLE AUTO_INCREMENT PRIMARY KEY);
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY);
```
)",
    .sources = sources,
};

template <class Definitions> void check(const Definitions& statement, RuleContext& ctx) {
    if (!ctx.step->errors.empty()) return;
    for_each_definition(statement, [&](const ast::ColumnDefinition& column) {
        if (!column.auto_increment || !is_floating(column.type.name)) return;
        ctx.report(column.type.span, "`{}` counts in binary fractions", column.name.text)
            .about("{}.{}", statement.table.name.text, column.name.text)
            .note("MySQL 8.4 refuses AUTO_INCREMENT on this type, and an upgrade stops there")
            .help("use `BIGINT UNSIGNED`");
    });
}

} // namespace

extern const Rule float_auto_increment =
    rule(info, check<ast::CreateTable>, check<ast::AlterTable>);

} // namespace lintel::rules
