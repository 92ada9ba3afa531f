#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/optimization-indexes.html",
};

constexpr Option<std::int64_t> max{"max", 10, "most secondary indexes a table may have"};
constexpr const OptionInfo* options[] = {&max};

constexpr RuleInfo info{
    .id = "too-many-indexes",
    .category = Category::indexes,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "table has more secondary indexes than the limit",
    .explanation = R"(
Every index is another tree to write with each insert and delete, to hold in memory, and
to back up; the optimizer weighs each of them for every query on the table. Ten are more
than most tables can use.

Drop those that begin another (`redundant-index`) and those that
`sys.schema_unused_indexes` names. The option `max` says how many are too many; the rule
is a matter of policy and off by default.

```sql bad
CREATE TABLE t (
    id INT PRIMARY KEY,
    a INT, b INT, c INT, d INT, e INT, f INT, g INT, h INT, i INT, j INT, k INT,
    KEY (a), KEY (b), KEY (c), KEY (d), KEY (e), KEY (f), KEY (g), KEY (h), KEY (i), KEY (j), KEY (k)
);
```

```sql good
CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT, KEY (a), KEY (b));
```
)",
    .sources = sources,
    .options = options,
};

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    std::int64_t count = 0;
    const Index* last = nullptr;
    for (const Index& index : table.indexes) {
        if (index.kind == IndexKind::primary) continue;
        ++count;
        if (ctx.judged(index.declared_at)) last = &index;
    }
    if (count <= ctx.get(max) || last == nullptr) return;
    ctx.report(last->declared_at, "`{}` has {} secondary indexes, more than {}", table.name.name,
               count, ctx.get(max))
        .about("{}", table.name.name)
        .note("each is written with every row")
        .help("drop those that no query uses");
}

} // namespace

extern const Rule too_many_indexes = rule(info, check);

} // namespace lintel::rules
