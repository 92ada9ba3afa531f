#include "analyzer/engine/rule.hpp"

#include <map>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/table-size-limit.html",
};

constexpr Option<std::int64_t> least{"least", 3, "columns that make a family"};
constexpr const OptionInfo* options[] = {&least};

constexpr RuleInfo info{
    .id = "numbered-columns",
    .category = Category::design,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "columns that differ by a number at their end",
    .explanation = R"(
`phone1`, `phone2`, `phone3` is a table folded into columns: each query asks three of them, an index on one finds a
third, and the fourth phone is a migration. Rows of a table of their own have no such limit. The option `least` says
how many make a family.

The rule is off by default.

```sql bad
CREATE TABLE t (id INT PRIMARY KEY, phone1 INT, phone2 INT, phone3 INT);
```

```sql good
CREATE TABLE t (id INT PRIMARY KEY, line1 INT, line2 INT, md5 INT);
```
)",
    .sources = sources,
    .options = options,
};

void check(const FinalTable& final, RuleContext& ctx) {
    std::map<std::string, std::vector<const Column*>> families;
    for (const Column& column : final.table.columns) {
        const std::size_t end = column.name.find_last_not_of("0123456789");
        if (end != std::string::npos && end + 1 < column.name.size())
            families[folded(column.name.substr(0, end + 1))].push_back(&column);
    }
    for (const auto& [stem, columns] : families) {
        if (static_cast<std::int64_t>(columns.size()) < ctx.get(least) ||
            !ctx.judged(columns.back()->declared_at))
            continue;
        ctx.report(columns.front()->declared_at, "`{}` of `{}` has {} numbered columns", stem,
                   final.table.name.name, columns.size())
            .about("{}.{}", final.table.name.name, stem)
            .help("make them rows of a table of their own");
    }
}

} // namespace

extern const Rule numbered_columns = rule(info, check);

} // namespace lintel::rules
