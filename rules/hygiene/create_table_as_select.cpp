#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-select.html",
};

constexpr RuleInfo info{
    .id = "create-table-as-select",
    .category = Category::hygiene,
    .severity = Severity::note,
    .summary = "CREATE TABLE ... SELECT: a table without the keys of the one it copies",
    .explanation = R"(
The new table has the columns of the query and nothing else: no primary key, no indexes,
no foreign keys, no `AUTO_INCREMENT`, no generated columns, and types that were derived
from expressions (a `COALESCE` of two lengths, a `NULL` as a `BINARY(0)`). Used as a backup of
a table it cannot take its place. While it runs, rows read are locked under statement-based
replication, and where GTIDs are enforced, servers before 8.0.21 refuse it.

Create the table first, `CREATE TABLE copy LIKE orders`, and fill it in batches.

```sql bad
CREATE TABLE orders_backup AS SELECT * FROM orders;
```

```sql good
CREATE TABLE orders_backup LIKE orders;
```

Temporary tables and those whose columns or keys are written out are not reported.
)",
    .sources = sources,
};

void check(const ast::CreateTable& create, RuleContext& ctx) {
    if (create.query == nullptr || create.temporary) return;
    if (!create.columns.empty() || !create.indexes.empty()) return;
    ctx.report(create.table.name.span, "`{}` gets the columns of a query and no keys",
               create.table.name.text)
        .about("{}", create.table.name.text)
        .note("no primary key, index, foreign key or AUTO_INCREMENT is taken over")
        .help("create it with its keys first (`CREATE TABLE ... LIKE`), and fill it then");
}

} // namespace

extern const Rule create_table_as_select = rule(info, check);

} // namespace lintel::rules
