#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"
#include "rules/naming/name_pattern.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/invisible-columns.html",
    "https://dev.mysql.com/doc/refman/8.4/en/rename-table.html",
};

constexpr Option<std::string_view> pattern{
    "pattern", "(?i)_.*|(zz|old|deprecated|unused|drop)_.*|.*_(old|deprecated|unused|drop|dropped)",
    "names that mark a table or column as on its way out: RE2", &objection_to_pattern};
constexpr const OptionInfo* options[] = {&pattern};

constexpr RuleInfo info{
    .id = "drop-without-deprecation",
    .category = Category::compatibility,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "table or column is dropped that no earlier change had taken out of use",
    .explanation = R"(
A `DROP` cannot be taken back, and the reader nobody knew of is found by its error. A step before it
that can be taken back finds the same reader, and costs an instant: a column made `INVISIBLE` (MySQL
8.0.23, MariaDB 10.3) is no longer part of `SELECT *` and of `INSERT` without a list; a table or
column that is renamed is gone for everybody, and one `RENAME` brings it back with all its rows.

Make the first step in one release, wait for as long as the rarest job takes to come around, and drop
in a later one.

The option `pattern` is a regular expression in the syntax of RE2 for the whole name of what has been
put aside by renaming. Views, temporary tables and what the change set made itself are not looked
at; indexes are told of by `drop-index-without-invisible`. The rule is a matter of policy and off by
default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, fax VARCHAR(40));
-- then
ALTER TABLE users DROP COLUMN fax;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, fax VARCHAR(40) INVISIBLE);
CREATE TABLE orders_deprecated (id INT PRIMARY KEY);
-- then
ALTER TABLE users DROP COLUMN fax;
DROP TABLE orders_deprecated;
```
)",
    .sources = sources,
    .options = options,
};

bool is_put_aside(const std::string& name, const RuleContext& ctx) {
    return pattern_of(pattern, ctx).matches(name);
}

void check_column(const ColumnDropped& drop, RuleContext& ctx) {
    const Column& column = drop.column;
    if (!drop.before || !existed_before(drop.before) || !column.defined || !column.preexisting ||
        !column.visible || is_put_aside(column.name, ctx))
        return;
    const std::string& table = drop.before->name.name;
    Diagnostic& finding =
        ctx.report(drop.span, "column `{}` of `{}` is dropped without having been put aside",
                   column.name, table)
            .about("{}.{}", table, column.name)
            .help("make it invisible or rename it in one release, and drop it in a later one");
    if (!column.declared_at.empty()) finding.label(column.declared_at, "declared here");
}

void check_table(const TableDropped& drop, RuleContext& ctx) {
    if (!drop.before || !existed_before(drop.before) || is_put_aside(drop.name.name, ctx)) return;
    Diagnostic& finding =
        ctx.report(drop.span, "table `{}` is dropped without having been put aside", drop.name.name)
            .about("{}", drop.name.name)
            .help("rename it in one release, and drop it in a later one");
    if (drop.before->complete) finding.label(drop.before->declared_at, "created here");
}

} // namespace

extern const Rule drop_without_deprecation = rule(info, check_column, check_table);

} // namespace lintel::rules
