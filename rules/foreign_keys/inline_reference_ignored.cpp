#include "analyzer/engine/rule.hpp"
#include "grammar/lexer.hpp"
#include "rules/clauses.hpp"
#include "rules/column_definitions.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html",
    "https://dev.mysql.com/doc/refman/8.4/en/ansi-diff-foreign-keys.html",
};

constexpr RuleInfo info{
    .id = "inline-reference-ignored",
    .category = Category::foreign_keys,
    .severity = Severity::warning,
    .summary = "REFERENCES behind a column, which the server reads and forgets",
    .explanation = R"(
Before MySQL 9.0 a `REFERENCES` that stands in a column's definition is accepted and does
nothing: no foreign key, no index, no error and no warning. Rows without a parent are let
in, and since the file says otherwise, nobody looks for them.

Write the constraint by itself, `FOREIGN KEY (user_id) REFERENCES users (id)`. Where rows
exist already, look for those without a parent first.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY);
CREATE TABLE orders (
    id BIGINT UNSIGNED PRIMARY KEY,
    user_id BIGINT UNSIGNED NOT NULL REFERENCES users (id)
);
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY);
CREATE TABLE orders (
    id BIGINT UNSIGNED PRIMARY KEY,
    user_id BIGINT UNSIGNED NOT NULL,
    FOREIGN KEY (user_id) REFERENCES users (id)
);
```

MariaDB and MySQL from 9.0 on make a foreign key of it.
)",
    .sources = sources,
};

/// Whether a comma, a parenthesis or the end of the statement comes next.
bool ends_element(Span column, const SourceSet& files) {
    const std::string_view text = files[column.file].text();
    const std::uint32_t next = begin_behind(column.end, text);
    return next == text.size() || text[next] == ',' || text[next] == ')' || text[next] == ';';
}

template <class Statement> void check(const Statement& statement, RuleContext& ctx) {
    if (!ctx.dialect.is_mysql() || ctx.dialect.mysql_since(9, 0)) return;
    constexpr bool adds = std::is_same_v<Statement, ast::AlterTable>;
    for_each_definition(statement, [&](const ast::ColumnDefinition& column) {
        if (!column.references) return;
        const ast::Reference& reference = *column.references;
        const std::string parent = reference.columns.empty() || reference.columns[0].column.empty()
                                       ? "..."
                                       : reference.columns[0].column.text;
        Diagnostic& finding =
            ctx.report(reference.span, "`{}` gets no foreign key: the clause is ignored",
                       column.name.text)
                .about("{}.{}", statement.table.name.text, column.name.text)
                .note("{} reads `REFERENCES` behind a column and forgets it", describe(ctx.dialect))
                .help("write it by itself: `FOREIGN KEY ({}) REFERENCES {} ({})`", column.name.text,
                      reference.table.name.text, parent);
        // Behind the column; what else may follow there in ALTER TABLE stays in its way.
        if (reference.columns.empty() || reference.span.end != column.span.end ||
            !ends_element(column.span, ctx.sources))
            return;
        const std::uint32_t before =
            end_before(reference.span.begin, ctx.sources[reference.span.file].text());
        finding.suggest({"write it as a constraint of its own",
                         {{{reference.span.file, before, reference.span.begin},
                           fmt::format("{}FOREIGN KEY ({}) ", adds ? ", ADD " : ", ",
                                       quote_identifier(column.name.text, ctx.dialect))}},
                         Applicability::unsafe});
    });
}

} // namespace

extern const Rule inline_reference_ignored =
    rule(info, check<ast::CreateTable>, check<ast::AlterTable>);

} // namespace lintel::rules
