#include "analyzer/engine/rule.hpp"
#include "grammar/lexer.hpp"
#include "rules/clauses.hpp"
#include "rules/locking/predicted.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/data-type-defaults.html",
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html",
};

constexpr RuleInfo info{
    .id = "add-expression-default",
    .category = Category::locking,
    .severity = Severity::warning,
    .summary = "column with an expression as its default is added to an existing table",
    .explanation = R"(
The default of a new column is worked out for each row when it is an expression in
parentheses, even a constant one, so the table is copied while writes to it wait. A literal
default, and `CURRENT_TIMESTAMP`, are the same for all rows and need no copy.

Add the column without it, which is instant, set the default afterwards, which is instant
too, and fill the rows that are there in batches.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY);
-- then
ALTER TABLE users ADD COLUMN settings JSON DEFAULT (JSON_OBJECT());
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY);
-- then
ALTER TABLE users ADD COLUMN settings JSON;
ALTER TABLE users ALTER COLUMN settings SET DEFAULT (JSON_OBJECT());
```
)",
    .sources = sources,
};

/// The column without its default, and a statement that sets it.
void suggest_default_afterwards(const ast::Statement& statement, Diagnostic& finding,
                                const RuleContext& ctx) {
    const ast::AddColumn* add = added_column(statement, finding.span);
    if (add == nullptr || !add->column.default_value) return;
    const Span value = add->column.default_value->span;
    const Span end{statement.span.file, statement.span.end, statement.span.end};
    const std::uint32_t before = end_before(value.begin, ctx.sources[value.file].text());
    const std::string head =
        head_of(statement, std::get<ast::AlterTable>(statement.node), ctx.sources);
    finding.suggest({"set the default in a statement of its own",
                     {{{value.file, before, value.end}, {}},
                      {end, fmt::format(";\n{} ALTER COLUMN {} SET {}", head,
                                        quote_identifier(add->column.name.text, ctx.dialect),
                                        ctx.sources.text(value))}},
                     Applicability::unsafe});
}

void check(const Step& step, RuleContext& ctx) {
    const Prediction* prediction = prediction_for_existing(step);
    if (prediction == nullptr || prediction->algorithm != Algorithm::copy) return;
    const Reason* reason = prediction->reason_for({Operation::add_column_with_expression_default});
    if (reason == nullptr) return;
    const std::string table = table_name(*prediction);
    Diagnostic& finding =
        ctx.report(place_of(*reason, step), "the default of the new column copies `{}`", table)
            .about("{}", table)
            .note("{}", reason->text)
            .note("writes to `{}` wait until the copy is complete", table)
            .help(
                "add the column without a default, set the default in a second statement, and fill "
                "the rows in batches");
    suggest_default_afterwards(step.statement, finding, ctx);
}

} // namespace

extern const Rule add_expression_default = rule(info, check);

} // namespace lintel::rules
