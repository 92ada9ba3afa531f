#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-index-types.html",
};

constexpr RuleInfo info{
    .id = "update-primary-key",
    .category = Category::queries,
    .severity = Severity::note,
    .summary = "UPDATE changes a primary key",
    .explanation = R"(
InnoDB keeps rows in the order of the primary key: changing it deletes the row and inserts it
elsewhere, in every index. Whatever holds the old value points nowhere, in other tables without a
foreign key, in caches and in other systems.

Give what may change a column of its own with a unique key. Without a `WHERE` the table has one row,
a version say, and nothing is reported.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));
-- then
UPDATE users SET id = id + 1000 WHERE id < 10;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));
-- then
UPDATE users SET name = 'a' WHERE id = 1;
```
)",
    .sources = sources,
};

void check(const ast::Update& update, RuleContext& ctx) {
    if (!update.where || update.tables.size() != 1 ||
        update.tables.front().kind != ast::TableReference::Kind::table)
        return;
    const ast::QualifiedName& name = update.tables.front().name;
    const TablePtr table = ctx.step->before.find_table(
        {name.schema ? name.schema->text : ctx.step->session.database, name.name.text});
    const Index* primary = table ? table->primary_key() : nullptr;
    if (primary == nullptr) return;
    for (const ast::Assignment& one : update.assignments)
        for (const KeyPart& part : primary->parts)
            if (one.target.kind == ast::ExpressionKind::column &&
                equal_names(one.target.name.back().text, part.column))
                ctx.report(one.span, "`{}` is in the primary key of `{}`", part.column,
                           table->name.name)
                    .about("{}.{}", table->name.name, part.column)
                    .label(primary->declared_at, "the key")
                    .note("each row is deleted and inserted elsewhere; what holds the old value "
                          "points nowhere");
}

} // namespace

extern const Rule update_primary_key = rule(info, check);

} // namespace lintel::rules
