#include "analyzer/engine/rule.hpp"
#include "rules/locking/predicted.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.0/en/"
    "innodb-online-ddl-operations.html#online-ddl-column-operations",
};

constexpr RuleInfo info{
    .id = "add-column-position",
    .category = Category::locking,
    .severity = Severity::note,
    .summary = "FIRST or AFTER keeps a new column from being added at once",
    .explanation = R"(
From 8.0.12 to 8.0.28 a column is added by a change of metadata alone where it comes last, and
anywhere else the whole table is written anew. Where a column stands matters to nobody who names
the columns that are read and written.

Leave `FIRST` and `AFTER` out. From 8.0.29 on, any place is as good as the last.

```sql good
-- target: mysql-8.0.28
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, name VARCHAR(100));
-- then
ALTER TABLE users ADD COLUMN email VARCHAR(255), ALGORITHM=INSTANT;
```

```sql bad
-- target: mysql-8.0.28
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, name VARCHAR(100));
-- then
ALTER TABLE users ADD COLUMN email VARCHAR(255) AFTER id;
```
)",
    .sources = sources,
};

/// What else stands in the way of an instant change (MySQL 8.0 manual, 17.12.1 "Online DDL
/// Operations", "Adding a Column").
bool would_be_instant_last(const ast::AddColumn& add, const Table& table) {
    return !add.column.auto_increment && !add.column.generated &&
           add.column.key == ast::ColumnKey::none && !equal_names(table.row_format, "compressed") &&
           std::ranges::none_of(
               table.indexes, [](const Index& index) { return index.kind == IndexKind::fulltext; });
}

void check(const ast::AlterTable& statement, RuleContext& ctx) {
    const Prediction* prediction = prediction_for_existing(*ctx.step);
    if (prediction == nullptr || !ctx.dialect.mysql_since(8, 0, 12) ||
        ctx.dialect.mysql_since(8, 0, 29) || statement.actions.size() != 1)
        return;
    const auto* add = std::get_if<ast::AddColumn>(&statement.actions.front());
    if (add == nullptr || add->position.place == ast::ColumnPlace::unspecified ||
        !rebuilds_unasked(*prediction) || !would_be_instant_last(*add, *prediction->before))
        return;
    const Span place{add->span.file, add->column.span.end, add->span.end};
    const std::string table = table_name(*prediction);
    ctx.report(add->span, "the place of `{}` has `{}` written anew", add->column.name.text, table)
        .about("{}.{}", table, add->column.name.text)
        .note("at the end of the columns it would be added at once")
        .help("leave out `FIRST` and `AFTER`")
        .suggest({"add it at the end", {{place, {}}}, Applicability::unsafe});
}

} // namespace

extern const Rule add_column_position = rule(info, check);

} // namespace lintel::rules
