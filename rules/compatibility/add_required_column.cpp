#include "analyzer/engine/rule.hpp"
#include "rules/compatibility/required_column.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/data-type-defaults.html",
    "https://dev.mysql.com/doc/refman/8.4/en/sql-mode.html#sql-mode-strict",
};

constexpr RuleInfo info{
    .id = "add-required-column",
    .category = Category::compatibility,
    .severity = Severity::warning,
    .summary = "NOT NULL column without a default is added to a table that existed before",
    .explanation = R"(
Two things happen that the statement does not say. The rows that are there get the
type's implicit default, `0` or the empty string, which nobody chose and which can
no longer be told from a real value. And every `INSERT` of the release that still
runs, which does not know the column, fails in strict mode with error 1364, "Field
doesn't have a default value", from this statement until the new release is
everywhere.

Give the column a default that means something. Where there is none, add it as
`NULL`, let the new release write it, fill the old rows in batches, and make it
`NOT NULL` last.

```sql bad
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY);
-- then
ALTER TABLE orders ADD COLUMN currency CHAR(3) NOT NULL;
```

```sql good
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY);
-- then
ALTER TABLE orders ADD COLUMN currency CHAR(3) NOT NULL DEFAULT 'EUR';
```

`AUTO_INCREMENT` and generated columns fill themselves and are not reported; dates are
`add-required-date`'s.
)",
    .sources = sources,
};

/// The value rows get for a column without DEFAULT (MySQL 8.0 manual, 13.6 "Data Type Default
/// Values"); empty where there is no such value or it depends on more than the type.
std::string implicit_default(const ColumnType& type) {
    using enum ast::TypeName;
    if (is_integer(type.name) || is_floating(type.name) || type.name == decimal_type ||
        type.name == bit_type)
        return "0";
    if (type.name == enum_type)
        return type.members && !type.members->empty() ? "'" + type.members->front() + "'" : "";
    if (has_charset(type.name)) return "''";
    return {};
}

void check(const ColumnAdded& addition, RuleContext& ctx) {
    const Column& column = addition.column;
    if (addition.before == nullptr || !existed_before(addition.before)) return;
    if (!lacks_value(column, ctx.dialect)) return;
    if (fills_with_refused_date(column, *ctx.step, ctx.dialect)) return;

    const std::string& table = addition.after->name.name;
    Diagnostic& finding =
        ctx.report(addition.span, "column `{}` is added to `{}` as `NOT NULL` without a default",
                   column.name, table)
            .about("{}.{}", table, column.name);
    if (const std::string value = implicit_default(column.type); !value.empty())
        finding.note("rows that are there get `{}`, which nobody chose", value);
    if (ctx.step->session.sql_mode.strict)
        finding.note("inserts of the running release that leave it out fail with error 1364");
    finding.help("give it a `DEFAULT`, or add it as `NULL`, fill it, and make it `NOT NULL` then");
}

} // namespace

extern const Rule add_required_column = rule(info, check);

} // namespace lintel::rules
