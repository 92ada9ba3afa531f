#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-index-types.html",
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-gipks.html",
    "https://dev.mysql.com/doc/refman/8.4/en/group-replication-requirements.html",
};

constexpr RuleInfo info{
    .id = "missing-primary-key",
    .category = Category::design,
    .severity = Severity::warning,
    .summary = "table has no primary key",
    .explanation = R"(
InnoDB stores a table as the tree of its primary key. Without one, and without a
unique key over `NOT NULL` columns to take its place, it makes up a hidden six-byte
row id that no query can use and whose counter all such tables of the server share.
Row-based replication then has no key to find a row by: an `UPDATE` or `DELETE` of
many rows becomes a scan of the table on the replica, and replicas fall behind for
hours over a statement that took seconds. Group Replication and InnoDB Cluster
refuse writes to such a table, and online schema change tools cannot work on it.

Declare a key that means something, or an `AUTO_INCREMENT` column. From 8.0.30 the
server can add an invisible one by itself (`sql_generate_invisible_primary_key`);
that is a net for what slips through, not a design.

```sql bad
CREATE TABLE page_views (
    page_id BIGINT UNSIGNED NOT NULL,
    seen_at DATETIME NOT NULL
);
```

```sql good
CREATE TABLE page_views (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    page_id BIGINT UNSIGNED NOT NULL,
    seen_at DATETIME NOT NULL,
    PRIMARY KEY (id)
);
```

A table with a `NOT NULL` unique key is noted only. Temporary tables, and tables
whose columns are not all known, are not reported.
)",
    .sources = sources,
};

/// A unique key that InnoDB can cluster by: whole columns, none of which may be NULL.
const Index* find_clustered_key(const Table& table) {
    const auto serves = [&](const KeyPart& part) {
        const Column* column = table.find_column(part.column);
        return column != nullptr && !part.length && column->defined && !column->nullable &&
               !column->is_virtual();
    };
    for (const Index& index : table.indexes)
        if (index.kind == IndexKind::unique &&
            std::all_of(index.parts.begin(), index.parts.end(), serves))
            return &index;
    return nullptr;
}

void check_table(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    if (!table.complete || table.temporary || table.preexisting || table.primary_key() != nullptr)
        return;
    if (!ctx.judged(table.declared_at)) return;

    if (const Index* key = find_clustered_key(table)) {
        ctx.report_as_note(table.declared_at,
                           "table `{}` has no primary key; InnoDB uses the unique key `{}` as one",
                           table.name.name, key->name)
            .about("{}", table.name.name)
            .label(key->declared_at, "rows are stored in the order of this key")
            .help("declare it as the `PRIMARY KEY`, so that dropping it is not taken for a small "
                  "thing");
        return;
    }
    ctx.report(table.declared_at, "table `{}` has no primary key", table.name.name)
        .about("{}", table.name.name)
        .note("replicas find each changed row by scanning the table, and Group Replication refuses "
              "it")
        .help("declare the columns that identify a row as the key, or add an `AUTO_INCREMENT` one");
}

void check_drop(const IndexDropped& drop, RuleContext& ctx) {
    if (drop.index.kind != IndexKind::primary || !drop.before || !drop.after) return;
    if (!existed_before(drop.before) || !drop.after->complete ||
        drop.after->primary_key() != nullptr)
        return;
    ctx.report(drop.span, "table `{}` is left without a primary key", drop.after->name.name)
        .about("{}", drop.after->name.name)
        .note("replicas find each changed row by scanning the table, and Group Replication refuses "
              "it")
        .help("add the new key in the same `ALTER TABLE`: the table is rebuilt once, and never "
              "without a key");
}

} // namespace

extern const Rule missing_primary_key = rule(info, check_table, check_drop);

} // namespace lintel::rules
