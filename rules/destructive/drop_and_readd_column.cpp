#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"
#include "grammar/lexer.hpp"
#include "rules/clauses.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/alter-table.html",
};

constexpr RuleInfo info{
    .id = "drop-and-readd-column",
    .category = Category::destructive,
    .severity = Severity::warning,
    .summary =
        "one ALTER drops a column and adds one of the same type: a rename that loses the values",
    .explanation = R"(
Tools that compare two schemas, and people who edit one, cannot tell a renamed column
from one that went while another came. The statement succeeds, every value of the old
column is gone, and the new one is empty in every row.

Write a rename as one, `RENAME COLUMN mail TO email` (from 8.0) or
`CHANGE mail email VARCHAR(255)`. To give a column another type, use `MODIFY`, which
converts the values. If the new column really has nothing to do with the old one, two
migrations say so.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, mail VARCHAR(255));
-- then
ALTER TABLE users DROP COLUMN mail, ADD COLUMN email VARCHAR(255);
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, mail VARCHAR(255));
-- then
ALTER TABLE users RENAME COLUMN mail TO email;
```

Reported are a statement with one column dropped and one added of the same type, and
one that drops and adds a column of the same name. Generated columns are left alone.
)",
    .sources = sources,
};

bool same_kind(const Column& dropped, const Column& added) {
    if (equal_names(dropped.name, added.name)) return true;
    return dropped.defined && dropped.type.name == added.type.name &&
           dropped.type.length == added.type.length;
}

void check(const Step& step, RuleContext& ctx) {
    const ColumnDropped* dropped = nullptr;
    const ColumnAdded* added = nullptr;
    for (const Change& change : step.changes) {
        if (const auto* drop = std::get_if<ColumnDropped>(&change)) {
            if (dropped != nullptr) return;
            dropped = drop;
        }
        if (const auto* add = std::get_if<ColumnAdded>(&change)) {
            if (added != nullptr) return;
            added = add;
        }
    }
    if (dropped == nullptr || added == nullptr) return;
    if (!existed_before(dropped->before) || !existed_before(dropped->column)) return;
    if (dropped->column.generation || added->column.generation) return;
    if (!same_kind(dropped->column, added->column)) return;

    const bool same_name = equal_names(dropped->column.name, added->column.name);
    Diagnostic& finding =
        same_name
            ? ctx.report(added->span, "`{}` is dropped and added again: its values are lost",
                         added->column.name)
            : ctx.report(added->span,
                         "`{}` comes where `{}` of the same type goes: the values are not taken "
                         "over",
                         added->column.name, dropped->column.name);
    finding.about("{}.{}", added->after->name.name, added->column.name)
        .label(dropped->span, "the values go here");
    if (same_name)
        finding.help("to change the type, use `MODIFY`, which converts the values");
    else
        finding.help("if it is a rename, write it as one: `CHANGE {} {} ...`", dropped->column.name,
                     added->column.name);
    const ast::AddColumn* add = added_column(step.statement, added->span);
    if (same_name || add == nullptr || add->if_not_exists) return;
    auto without_drop = without_clause(dropped->span, ctx.sources);
    if (!without_drop) without_drop = without_first_clause(dropped->span, ctx.sources);
    if (!without_drop) return;
    const Edit change{
        {add->span.file, add->span.begin, add->column.name.span.begin},
        fmt::format("CHANGE COLUMN {} ", quote_identifier(dropped->column.name, ctx.dialect))};
    finding.suggest({"rename it", {*std::move(without_drop), change}, Applicability::unsafe});
}

} // namespace

extern const Rule drop_and_readd_column = rule(info, check);

} // namespace lintel::rules
