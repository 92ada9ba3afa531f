#include "rules/column_definitions.hpp"
#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1101};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_blob_cant_have_default",
    "https://dev.mysql.com/doc/refman/8.4/en/data-type-defaults.html",
};

constexpr RuleInfo info{
    .id = "literal-blob-default",
    .category = Category::correctness,
    .severity = Severity::error,
    .fixable = Fixable::unsafe,
    .summary = "literal default of a BLOB, TEXT, JSON or geometry column",
    .explanation = R"(
MySQL takes no literal default for these types, where MariaDB does. Outside strict mode it lets
an empty string pass, with a warning, and keeps no default at all: the statement seems to have
worked, and the next `INSERT` that relies on it fails.

Since 8.0.13 an expression does, in parentheses: `DEFAULT ('{}')`. The fix adds them. Adding a
column with such a default to an existing table copies the table, so there add the column first
and set the default afterwards.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, settings JSON NOT NULL DEFAULT '{}');
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, settings JSON NOT NULL DEFAULT ('{}'));
```

The finding is a note, since a lax SQL mode takes some of these statements.
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

void check(const ServerError& error, RuleContext& ctx) {
    Diagnostic& finding = report_refusal(error, ctx);
    if (!ctx.dialect.mysql_since(8, 0, 13)) return;
    const auto look = [&](const ast::ColumnDefinition& column) {
        if (column.name.span != error.span || !column.default_value || is_spatial(column.type.name))
            return;
        const Span value = column.default_value->value.span;
        finding.suggest({"make the default an expression",
                         {{value, fmt::format("({})", ctx.sources.text(value))}},
                         Applicability::unsafe});
    };
    for_each_definition(ctx.step->statement, look);
}

} // namespace

extern const Rule literal_blob_default = rule(info, check);

} // namespace lintel::rules
