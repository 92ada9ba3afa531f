#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"
#include "rules/destructive/row_filter.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/update.html",
    "https://dev.mysql.com/doc/refman/8.4/en/mysql-tips.html#safe-updates",
};

constexpr RuleInfo info{
    .id = "update-without-where",
    .category = Category::destructive,
    .severity = Severity::warning,
    .summary = "UPDATE without WHERE or LIMIT overwrites every row",
    .explanation = R"(
Every row gets the new value and the old ones are lost; once committed, only a
backup has them. It also runs as one transaction: each row is locked until the end,
so that other writers time out with error 1205, the undo log grows by the whole
table, and replicas lag by as long as it took.

Say which rows the change is for. If it is for all, do it in batches by primary key
with a condition that leaves out what is done already, so that it can be stopped and
run again.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, active TINYINT NOT NULL);
-- then
UPDATE users SET active = 0;
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, active TINYINT NOT NULL, last_seen DATETIME);
-- then
UPDATE users SET active = 0 WHERE last_seen < '2020-01-01' AND active = 1 LIMIT 5000;
```

Not reported: temporary tables, tables of the same change set, joins with a
condition, statements that fill only columns which the same change set added, since
nothing is overwritten there, and tables whose name ends in `version`, which hold the
one row that says how far a schema has come.
)",
    .sources = sources,
};

const Table* find_table(const ast::QualifiedName& name, const Step& step) {
    const ObjectName resolved{name.schema ? name.schema->text : step.session.database,
                              name.name.text};
    return step.before.table(resolved).value;
}

/// Whether every assigned column is as new as the change set itself, so that no old value is
/// overwritten.
bool fills_new_columns(const ast::Update& statement, const RowSources& rows, const Step& step) {
    return std::all_of(
        statement.assignments.begin(), statement.assignments.end(),
        [&](const ast::Assignment& each) {
            if (each.target.name.empty()) return false;
            const std::string& name = each.target.name.back().text;
            return std::any_of(
                rows.tables.begin(), rows.tables.end(), [&](const ast::TableReference* reference) {
                    const Table* table = find_table(reference->name, step);
                    const Column* column = table != nullptr ? table->find_column(name) : nullptr;
                    return column != nullptr && !existed_before(*column);
                });
        });
}

/// Whether a name is that of a table with one row that says which version the schema has, as
/// installers keep it.
bool names_version_table(std::string_view name) { return folded(name).ends_with("version"); }

void check(const ast::Update& statement, RuleContext& ctx) {
    if (statement.where || statement.limit || statement.assignments.empty()) return;
    const RowSources rows = row_sources(statement.tables);
    if (rows.restricted || rows.tables.empty() || fills_new_columns(statement, rows, *ctx.step))
        return;
    const auto existing =
        std::find_if(rows.tables.begin(), rows.tables.end(), [&](const ast::TableReference* table) {
            return existed_before(table->name, *ctx.step) &&
                   !names_version_table(table->name.name.text);
        });
    if (existing == rows.tables.end()) return;
    const ast::TableReference& table = **existing;
    const Span all = ctx.step->statement.span;
    ctx.report({all.file, all.begin, std::max(table.span.end, all.begin)},
               "every row of `{}` is updated", table.name.name.text)
        .about("{}", table.name.name.text)
        .note("the old values are lost, and all rows stay locked until the one transaction ends")
        .help("say which rows in a `WHERE`, and update in batches by key");
}

} // namespace

extern const Rule update_without_where = rule(info, check);

} // namespace lintel::rules
