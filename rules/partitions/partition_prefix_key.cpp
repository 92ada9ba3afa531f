#include "analyzer/engine/rule.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/partitioning-limitations.html",
    "https://dev.mysql.com/doc/refman/8.4/en/partitioning-key.html",
};

constexpr RuleInfo info{
    .id = "partition-prefix-key",
    .category = Category::partitions,
    .severity = Severity::warning,
    .summary = "table is partitioned by a key column of which only a prefix is indexed",
    .explanation = R"(
`PARTITION BY KEY` does not work with column prefixes. Up to 8.0 the server leaves such a
column out of the partitioning function without an error (with a warning since 8.0.21): rows
are spread by the other columns alone, or not at all as meant. A server of 8.4 refuses the
table, so that neither the dump can be loaded nor the upgrade be made.

Index the whole column, or name the columns to partition by.

```sql bad
CREATE TABLE visits (
    page VARCHAR(200), day INT, PRIMARY KEY (page(50), day)
) PARTITION BY KEY () PARTITIONS 4;
```

```sql good
CREATE TABLE visits (
    page VARCHAR(200), day INT, PRIMARY KEY (page, day)
) PARTITION BY KEY (day) PARTITIONS 4;
```
)",
    .sources = sources,
};

/// The key that columns of PARTITION BY KEY are taken from: with none named, the primary key or
/// else a unique one (MySQL 8.0 manual, 26.2.5 "KEY Partitioning").
const Index* partitioning_key(const Table& table) {
    if (const Index* primary = table.primary_key()) return primary;
    for (const Index& index : table.indexes)
        if (index.kind == IndexKind::unique) return &index;
    return nullptr;
}

void look_at(const Table& table, RuleContext& ctx) {
    if (!table.partitions || !ctx.dialect.is_mysql()) return;
    const ast::PartitionScheme& scheme = table.partitions->scheme;
    if (scheme.method != ast::PartitionMethod::key) return;
    const Index* key = partitioning_key(table);
    if (key == nullptr) return;
    for (const KeyPart& part : key->parts) {
        const bool named = scheme.columns.empty() ||
                           std::ranges::any_of(scheme.columns, [&](const ast::Identifier& column) {
                               return equal_names(column.text, part.column);
                           });
        if (!part.length || !named) continue;
        Diagnostic& finding = ctx.report(
            scheme.span, "`{}` is partitioned by `{}`, of which only {} characters are in the key",
            table.name.name, part.column, *part.length);
        finding.about("{}", table.name.name).label(key->declared_at, "the key");
        if (ctx.dialect.mysql_since(8, 4))
            finding.note("MySQL 8.4 refuses the table");
        else
            finding.note(
                "the column is left out of the partitioning, and MySQL 8.4 refuses the table");
        finding.help("index the whole column, or partition by others");
        return;
    }
}

void check_created(const TableCreated& creation, RuleContext& ctx) {
    if (creation.after) look_at(*creation.after, ctx);
}
void check_altered(const TableRepartitioned& change, RuleContext& ctx) {
    if (change.after) look_at(*change.after, ctx);
}

} // namespace

extern const Rule partition_prefix_key = rule(info, check_created, check_altered);

} // namespace lintel::rules
