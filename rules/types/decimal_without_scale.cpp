#include "analyzer/engine/rule.hpp"
#include "rules/column_definitions.hpp"

#include <algorithm>
#include <string>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/fixed-point-types.html",
};

constexpr RuleInfo info{
    .id = "decimal-without-scale",
    .category = Category::types,
    .severity = Severity::warning,
    .summary = "DECIMAL without precision and scale, which means DECIMAL(10,0)",
    .explanation = R"(
`DECIMAL`, and `NUMERIC` which is the same type, is `DECIMAL(10,0)` when nothing stands
behind it: ten digits and none after the point. 19.99 is stored as 20, in strict mode
too, with a note that no client shows. Other databases take the bare word for a number
with as many digits as it needs, which is what most who write it expect.

Write both figures, `DECIMAL(12,2)`. Where whole numbers are meant, an integer type is
smaller and faster, and `DECIMAL(10,0)` says at least that it is meant.

```sql bad
CREATE TABLE invoices (id BIGINT UNSIGNED PRIMARY KEY, total DECIMAL NOT NULL);
```

```sql good
CREATE TABLE invoices (id BIGINT UNSIGNED PRIMARY KEY, total DECIMAL(12,2) NOT NULL);
```

`DECIMAL(20)` is not reported: whoever counts the digits has thought of the type. Nor are
columns named `id`, `ord`, `count` and the like, which hold whole numbers.
)",
    .sources = sources,
};

/// Names of what is counted: whole numbers are meant.
bool names_a_count(const std::string& column) {
    constexpr std::string_view counted[] = {"id",   "no",    "num",      "number",   "ord", "order",
                                            "sort", "count", "quantity", "position", "seq", "rank"};
    return std::ranges::any_of(counted,
                               [&](std::string_view name) { return equal_names(name, column); });
}

void check_definition(const ast::ColumnDefinition& column, const ast::QualifiedName& table,
                      RuleContext& ctx) {
    if (column.type.name != ast::TypeName::decimal_type || column.type.length ||
        names_a_count(column.name.text))
        return;
    ctx.report(column.type.span, "`{}` is a DECIMAL(10,0): it holds no digits after the point",
               column.name.text)
        .about("{}.{}", table.name.text, column.name.text)
        .note("values are rounded to whole numbers without an error")
        .help("write how many digits it needs: `DECIMAL(12,2)`");
}

void check_created(const ast::CreateTable& create, RuleContext& ctx) {
    for_each_definition(create,
                        [&](const auto& column) { check_definition(column, create.table, ctx); });
}

void check_altered(const ast::AlterTable& alter, RuleContext& ctx) {
    for_each_definition(alter,
                        [&](const auto& column) { check_definition(column, alter.table, ctx); });
}

} // namespace

extern const Rule decimal_without_scale = rule(info, check_created, check_altered);

} // namespace lintel::rules
