#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/alter-table.html#alter-table-character-set",
};

constexpr RuleInfo info{
    .id = "default-charset-only",
    .category = Category::charset,
    .severity = Severity::note,
    .summary = "the default of a table changes and its columns stay as they are",
    .explanation = R"(
`ALTER TABLE … DEFAULT CHARACTER SET` is for columns that are added later: those that are there keep theirs,
and the table looks converted in `SHOW CREATE TABLE`'s last line. `CONVERT TO CHARACTER SET` changes the
columns, and as a rule copies the table.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, a VARCHAR(9)) DEFAULT CHARSET=latin1;
CREATE TABLE numbers (id INT PRIMARY KEY) DEFAULT CHARSET=latin1;
-- then
ALTER TABLE users DEFAULT CHARSET=utf8mb4;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, a VARCHAR(9)) DEFAULT CHARSET=latin1;
CREATE TABLE numbers (id INT PRIMARY KEY) DEFAULT CHARSET=latin1;
-- then
ALTER TABLE users CONVERT TO CHARACTER SET utf8mb4;
```
)",
    .sources = sources,
};

void check(const Step& step, RuleContext& ctx) {
    const auto* alter = std::get_if<ast::AlterTable>(&step.statement.node);
    if (alter == nullptr || step.changes.empty()) return;
    for (const ast::AlterAction& action : alter->actions) {
        const auto* set = std::get_if<ast::SetTableOption>(&action);
        if (set == nullptr ||
            (set->option.name != "CHARACTER SET" && set->option.name != "COLLATE"))
            continue;
        const TablePtr table = step.after.find_table(
            {alter->table.schema ? alter->table.schema->text : step.session.database,
             alter->table.name.text});
        if (!table || !existed_before(table)) return;
        for (const Column& column : table->columns) {
            const bool stays = column.defined && has_charset(column.type.name) &&
                               !column.type.collation.empty() && column.preexisting &&
                               column.type.collation != table->collation;
            if (!stays) continue;
            ctx.report(set->span, "`{}` of `{}` stays {}", column.name, table->name.name,
                       column.type.collation)
                .about("{}", table->name.name)
                .label(column.declared_at, "declared here")
                .help("`CONVERT TO CHARACTER SET` changes the columns too");
            return;
        }
        return;
    }
}

} // namespace

extern const Rule default_charset_only = rule(info, check);

} // namespace lintel::rules
