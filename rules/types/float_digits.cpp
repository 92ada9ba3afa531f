#include "analyzer/engine/rule.hpp"
#include "rules/column_definitions.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/floating-point-types.html",
    "https://dev.mysql.com/doc/refman/8.4/en/numeric-type-attributes.html",
};

constexpr RuleInfo info{
    .id = "float-digits",
    .category = Category::types,
    .severity = Severity::note,
    .summary =
        "FLOAT or DOUBLE with digits in parentheses, or UNSIGNED on a type that is no integer",
    .explanation = R"(
`FLOAT(7,4)` rounds on storing but stays a binary fraction, so it looks like a `DECIMAL`
and is none: sums drift, and comparisons with `=` miss. The notation is MySQL's own and
deprecated since 8.0.17, as is `UNSIGNED` on `FLOAT`, `DOUBLE` and `DECIMAL`. A later
release may refuse both, and with them each dump that holds such a table.

For exact digits use `DECIMAL(7,4)`. For measures take `FLOAT` or `DOUBLE` without
digits, and round where values are shown. Instead of `UNSIGNED` say
`CHECK (price >= 0)`, which is enforced from 8.0.16 on.

```sql bad
CREATE TABLE points (id BIGINT UNSIGNED PRIMARY KEY, lat FLOAT(10,6) NOT NULL);
```

```sql good
CREATE TABLE points (id BIGINT UNSIGNED PRIMARY KEY, lat DECIMAL(10,6) NOT NULL);
```

A table is reported once, at its first such column.
)",
    .sources = sources,
};

std::string_view name_of_type(TypeName type) {
    return type == TypeName::float_type    ? "FLOAT"
           : type == TypeName::double_type ? "DOUBLE"
                                           : "DECIMAL";
}

template <class Definitions> void check(const Definitions& statement, RuleContext& ctx) {
    if (!ctx.dialect.mysql_since(8, 0, 17)) return;
    bool reported = false;
    for_each_definition(statement, [&](const ast::ColumnDefinition& column) {
        const ast::DataType& type = column.type;
        const bool digits = is_floating(type.name) && type.length && type.decimals;
        const bool sign =
            type.is_unsigned && (is_floating(type.name) || type.name == TypeName::decimal_type);
        if (reported || (!digits && !sign)) return;
        reported = true;
        Diagnostic& finding =
            digits ? ctx.report(type.span, "`{}` is a {} with digits, which is deprecated",
                                column.name.text, name_of_type(type.name))
                   : ctx.report(type.span, "`{}` is an unsigned {}, which is deprecated",
                                column.name.text, name_of_type(type.name));
        finding.about("{}.{}", statement.table.name.text, column.name.text);
        if (digits)
            finding.help("use `DECIMAL({},{})` for exact digits, or `{}` alone", *type.length,
                         *type.decimals, name_of_type(type.name));
        else
            finding.help("leave out `UNSIGNED`, and say `CHECK ({} >= 0)`", column.name.text);
    });
}

} // namespace

extern const Rule float_digits = rule(info, check<ast::CreateTable>, check<ast::AlterTable>);

} // namespace lintel::rules
