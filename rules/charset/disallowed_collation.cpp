#include "analyzer/engine/rule.hpp"

#include <fmt/ranges.h>

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/charset.html",
};

constexpr std::string_view usual[] = {"utf8mb4_0900_ai_ci", "utf8mb4_bin"};
constexpr Option<std::span<const std::string_view>> allowed{
    "allowed", usual, "collations that tables and columns may have"};
constexpr const OptionInfo* options[] = {&allowed};

constexpr RuleInfo info{
    .id = "disallowed-collation",
    .category = Category::charset,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "collation that is not on the list of allowed ones",
    .explanation = R"(
One collation for all text keeps joins on their indexes and comparisons free of surprises. The
option `allowed` lists those that tables and columns may have, by the server's names. The
rule is a matter of policy and off by default.

```sql bad
CREATE TABLE t (id INT PRIMARY KEY, name VARCHAR(80)) COLLATE=utf8mb4_general_ci;
```

```sql good
CREATE TABLE t (id INT PRIMARY KEY, name VARCHAR(80)) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
```

The collation that a table or column ends up with counts, whether it was written or inherited,
where it is known. A table is reported once.
)",
    .sources = sources,
    .options = options,
};

bool is_allowed(std::string_view name, const std::vector<std::string>& names) {
    return name.empty() || std::ranges::any_of(names, [&](const std::string& each) {
               return equal_names(each, name);
           });
}

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    if (table.temporary) return;
    const std::vector<std::string> names = ctx.get(allowed);
    if (ctx.judged(table.declared_at) && table.collation_written &&
        !is_allowed(table.collation, names)) {
        ctx.report(table.declared_at, "`{}` has collation `{}`", table.name.name, table.collation)
            .about("{}", table.name.name)
            .help("use {}", fmt::join(names, " or "));
        return;
    }
    for (const Column& column : table.columns) {
        if (!column.defined || !has_charset(column.type.name) || !ctx.judged(column.declared_at) ||
            is_allowed(column.type.collation, names))
            continue;
        ctx.report(column.declared_at, "`{}` of `{}` has collation `{}`", column.name,
                   table.name.name, column.type.collation)
            .about("{}.{}", table.name.name, column.name)
            .help("use {}", fmt::join(names, " or "));
        return;
    }
}

} // namespace

extern const Rule disallowed_collation = rule(info, check);

} // namespace lintel::rules
