#include "analyzer/engine/rule.hpp"
#include "rules/column_definitions.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/sql-mode.html#sqlmode_no_zero_date",
    "https://dev.mysql.com/doc/refman/8.4/en/datetime.html",
};

constexpr RuleInfo info{
    .id = "zero-date-default",
    .category = Category::types,
    .severity = Severity::warning,
    .summary = "date column whose default is a zero date",
    .explanation = R"(
`'0000-00-00'` is no date. The server's default `sql_mode` refuses it, as default and as
value, so the table can be created only where somebody has loosened the mode; on the
next server, in the next dump, it fails with error 1067. Where it does exist, rows hold
a date that drivers turn into `NULL`, an exception or the year 1, that `IS NULL` finds
and does not find depending on the column, and that breaks each later `ALTER TABLE` of
the table, whatever it changes, when it runs under the default mode.

Let the column be `NULL` where there is no date, or give it `DEFAULT CURRENT_TIMESTAMP`.

```sql bad
SET sql_mode = '';
CREATE TABLE users (id INT PRIMARY KEY, seen DATETIME NOT NULL DEFAULT '0000-00-00 00:00:00');
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, seen DATETIME NULL);
```

Where the mode in force refuses the statement, `invalid-default-value` says so instead. A table is
reported once, at its first such column.
)",
    .sources = sources,
};

/// A zero year, month or day makes a zero date: `0000-00-00`, `0`, `2020-00-00`.
bool is_zero_date(const ast::Expression& value) {
    using enum ast::ExpressionKind;
    const ast::Expression& literal =
        value.kind == temporal_literal && !value.operands.empty() ? value.operands[0] : value;
    if (literal.kind == integer_literal)
        return literal.text.find_first_not_of('0') == std::string::npos;
    return literal.kind == string_literal && literal.text.starts_with("0000-00-00");
}

bool holds_date(TypeName type) {
    using enum TypeName;
    return type == date_type || type == datetime_type || type == timestamp_type;
}

template <class Definitions> void check(const Definitions& statement, RuleContext& ctx) {
    if (!ctx.step->errors.empty()) return;
    bool reported = false;
    for_each_definition(statement, [&](const ast::ColumnDefinition& column) {
        if (reported || !holds_date(column.type.name) || !column.default_value ||
            !is_zero_date(column.default_value->value))
            return;
        reported = true;
        ctx.report(column.default_value->span, "the default of `{}` is no date", column.name.text)
            .about("{}.{}", statement.table.name.text, column.name.text)
            .note("a server with the default sql_mode refuses it with error 1067")
            .help("let the column be `NULL`, or write `DEFAULT CURRENT_TIMESTAMP`");
    });
}

} // namespace

extern const Rule zero_date_default = rule(info, check<ast::CreateTable>, check<ast::AlterTable>);

} // namespace lintel::rules
