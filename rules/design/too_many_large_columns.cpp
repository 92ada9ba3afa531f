#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-row-format.html",
    "https://dev.mysql.com/doc/refman/8.4/en/column-count-limit.html",
};

constexpr Option<std::int64_t> max{"max", 3, "most such columns"};
constexpr const OptionInfo* options[] = {&max};

constexpr RuleInfo info{
    .id = "too-many-large-columns",
    .category = Category::design,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "table has more BLOB, TEXT and JSON columns than the limit",
    .explanation = R"(
Long values lie on pages of their own: a row with five of them is six reads, a `SELECT *` takes them all, and
temporary tables with them go to disk. The option `max` says how many a table may have; the others go to a table
beside it.

The rule is off by default.

```sql bad
CREATE TABLE t (id INT PRIMARY KEY, a TEXT, b TEXT, c JSON, d BLOB);
```

```sql good
CREATE TABLE t (id INT PRIMARY KEY, a TEXT, b VARCHAR(200));
```
)",
    .sources = sources,
    .options = options,
};

void check(const FinalTable& final, RuleContext& ctx) {
    std::int64_t count = 0;
    const Column* last = nullptr;
    for (const Column& column : final.table.columns) {
        if (!column.defined ||
            (!is_blob_or_text(column.type.name) && column.type.name != TypeName::json_type))
            continue;
        ++count;
        last = &column;
    }
    if (count <= ctx.get(max) || !ctx.judged(last->declared_at)) return;
    ctx.report(last->declared_at, "`{}` has {} columns for long values", final.table.name.name,
               count)
        .about("{}", final.table.name.name)
        .help("put what is seldom read into a table beside it");
}

} // namespace

extern const Rule too_many_large_columns = rule(info, check);

} // namespace lintel::rules
