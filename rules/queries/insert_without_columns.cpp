#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"
#include "grammar/lexer.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/insert.html",
};

constexpr RuleInfo info{
    .id = "insert-without-columns",
    .category = Category::queries,
    .severity = Severity::note,
    .fixable = Fixable::safe,
    .summary = "INSERT into a table that existed before without naming its columns",
    .explanation = R"(
Without a list the values go to the columns in the order the table happens to have. A
column added or dropped later makes the statement fail with error 1136; one moved, or one
dropped and another added, makes it succeed with values in the wrong columns. In a
migration it ties the file to the exact shape the table has on the machine where it was
written, which need not be the shape in production.

Name the columns.

```sql bad
CREATE TABLE kinds (id INT PRIMARY KEY, name VARCHAR(20));
-- then
INSERT INTO kinds VALUES (4, 'express');
```

```sql good
CREATE TABLE kinds (id INT PRIMARY KEY, name VARCHAR(20));
-- then
INSERT INTO kinds (id, name) VALUES (4, 'express');
```

Tables of the same change set are not reported, whose shape the file itself gives, and
neither are tables that were never seen, as dumps of data write no columns.
)",
    .sources = sources,
};

void check(const ast::Insert& insert, RuleContext& ctx) {
    if (insert.has_column_list || !insert.assignments.empty()) return;
    const ast::QualifiedName& name = insert.table;
    const ObjectName resolved{name.schema ? name.schema->text : ctx.step->session.database,
                              name.name.text};
    const auto table = ctx.step->before.table(resolved);
    if (!table || !table->preexisting || table->temporary || !table->complete) return;
    std::string columns;
    std::string quoted;
    for (const Column& column : table->columns) {
        if (!column.visible) continue;
        columns += (columns.empty() ? "" : ", ") + column.name;
        quoted += (quoted.empty() ? "" : ", ") + quote_identifier(column.name, ctx.dialect);
    }
    Diagnostic& finding =
        ctx.report(name.span(), "values for `{}` without names of columns", name.name.text)
            .about("{}", name.name.text)
            .note("they go to the columns in the order the table happens to have");
    if (columns.size() <= 80)
        finding.help("name them: `INSERT INTO {} ({})`", name.name.text, columns);
    else
        finding.help("name them behind the table");
    const std::uint32_t end = name.span().end;
    finding.suggest({"name the columns of today",
                     {{{name.span().file, end, end}, fmt::format(" ({})", quoted)}},
                     Applicability::safe});
}

} // namespace

extern const Rule insert_without_columns = rule(info, check);

} // namespace lintel::rules
