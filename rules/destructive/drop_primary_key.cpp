#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-index-types.html",
    "https://dev.mysql.com/doc/refman/8.4/en/replication-features-row-searches.html",
};

constexpr RuleInfo info{
    .id = "drop-primary-key",
    .category = Category::destructive,
    .severity = Severity::warning,
    .summary = "primary key is dropped and no other takes its place",
    .explanation = R"(
InnoDB stores a table in the order of its primary key. Without one it takes the first
unique key over `NOT NULL` columns, or a hidden six-byte row id that all such tables of
the server draw from one counter. The table is copied for it. From then on two rows
can be equal in every column, replicas look through the whole table for each row that
an `UPDATE` or `DELETE` touched, Group Replication refuses writes to the table, and no
tool for online schema changes works on it.

Where the key is to change, drop the old and add the new one in the same `ALTER TABLE`:
`DROP PRIMARY KEY, ADD PRIMARY KEY (tenant_id, id)`, which costs one rebuild instead of
two.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED NOT NULL PRIMARY KEY, email VARCHAR(255) NOT NULL);
-- then
ALTER TABLE users DROP PRIMARY KEY;
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED NOT NULL PRIMARY KEY, tenant_id INT UNSIGNED NOT NULL);
-- then
ALTER TABLE users DROP PRIMARY KEY, ADD PRIMARY KEY (tenant_id, id);
```

A key that goes because its columns are dropped is `drop-column`'s to report.
)",
    .sources = sources,
};

void check(const ast::AlterTable& alter, RuleContext& ctx) {
    if (!ctx.step->errors.empty() || !existed_before(alter.table, *ctx.step)) return;
    const ast::DropPrimaryKey* drop = nullptr;
    for (const ast::AlterAction& action : alter.actions) {
        if (const auto* dropped = std::get_if<ast::DropPrimaryKey>(&action)) drop = dropped;
        if (const auto* added = std::get_if<ast::AddIndex>(&action);
            added != nullptr && added->index.kind == IndexKind::primary)
            return;
        const auto* column = std::get_if<ast::AddColumn>(&action);
        if (column != nullptr && column->column.key == ast::ColumnKey::primary) return;
        const auto* change = std::get_if<ast::ChangeColumn>(&action);
        if (change != nullptr && change->column.key == ast::ColumnKey::primary) return;
    }
    if (drop == nullptr) return;
    const std::string& table = alter.table.name.text;
    ctx.report(drop->span, "the primary key of `{}` is dropped, and no other takes its place",
               table)
        .about("{}", table)
        .note("the table is copied, and replicas then read it whole for every row that changes")
        .help("add the new key in the same statement: `DROP PRIMARY KEY, ADD PRIMARY KEY (...)`");
}

} // namespace

extern const Rule drop_primary_key = rule(info, check);

} // namespace lintel::rules
