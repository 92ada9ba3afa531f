#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/implicit-commit.html",
};

constexpr RuleInfo info{
    .id = "ddl-with-dml",
    .category = Category::hygiene,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "statement changes rows in a file that changes tables",
    .explanation = R"(
DDL commits, and data changes do not: when a file with both fails in the middle, some of it is done
and some is not, and it cannot be run again. Data changes also take long and are better run apart
from a release.

Put them into files of their own. Rows for a table that the file creates are not reported.

The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));
-- then
ALTER TABLE users ADD COLUMN a INT;
UPDATE users SET a = 1 WHERE id = 1;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));
-- then
INSERT INTO users (id) VALUES (1);
```
)",
    .sources = sources,
};

void look_at(const ast::QualifiedName& table, RuleContext& ctx) {
    const TablePtr found = ctx.step->before.find_table(
        {table.schema ? table.schema->text : ctx.step->session.database, table.name.text});
    if (!found || !found->preexisting) return;
    const FileId file = ctx.step->statement.span.file;
    for (const Column& column : found->columns)
        if (column.defined && !column.preexisting && column.declared_at.file == file) {
            ctx.report(ctx.step->statement.span,
                       "`{}` is altered and its rows are changed in one file", found->name.name)
                .about("{}", found->name.name)
                .label(column.declared_at, "altered here")
                .help("put the change of rows into a file of its own");
            return;
        }
}

void check_update(const ast::Update& update, RuleContext& ctx) {
    if (update.tables.size() == 1 && update.tables.front().kind == ast::TableReference::Kind::table)
        look_at(update.tables.front().name, ctx);
}
void check_delete(const ast::Delete& statement, RuleContext& ctx) {
    if (!statement.targets.empty()) look_at(statement.targets.front(), ctx);
}
void check_insert(const ast::Insert& insert, RuleContext& ctx) { look_at(insert.table, ctx); }

} // namespace

extern const Rule ddl_with_dml = rule(info, check_update, check_delete, check_insert);

} // namespace lintel::rules
