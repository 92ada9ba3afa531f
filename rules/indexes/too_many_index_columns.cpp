#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/multiple-column-indexes.html",
};

constexpr Option<std::int64_t> max{"max", 5, "most columns an index may have"};
constexpr const OptionInfo* options[] = {&max};

constexpr RuleInfo info{
    .id = "too-many-index-columns",
    .category = Category::indexes,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "index has more columns than the limit",
    .explanation = R"(
Each further column makes every entry of the index longer, and helps only queries that
give a value for all before it. The primary key is appended besides. An index of six
columns is usually one that was grown for a single report.

Keep the columns that narrow the search, and let the rest be read from the row. The option
`max` says how many are too many; the rule is a matter of policy and off by default.

```sql bad
CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT, c INT, d INT, e INT, f INT, KEY k (a, b, c, d, e, f));
```

```sql good
CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT, c INT, KEY k (a, b, c));
```
)",
    .sources = sources,
    .options = options,
};

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    for (const Index& index : table.indexes) {
        const auto parts = static_cast<std::int64_t>(index.parts.size());
        if (parts <= ctx.get(max) || !ctx.judged(index.declared_at)) continue;
        ctx.report(index.declared_at, "index `{}` of `{}` has {} columns, more than {}", index.name,
                   table.name.name, parts, ctx.get(max))
            .about("{}.{}", table.name.name, index.name)
            .help("keep the columns that narrow the search");
    }
}

} // namespace

extern const Rule too_many_index_columns = rule(info, check);

} // namespace lintel::rules
