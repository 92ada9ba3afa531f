#include "analyzer/engine/rule.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-index-types.html",
};

constexpr std::string_view usual[] = {"int", "bigint", "binary"};
constexpr Option<std::span<const std::string_view>> types{"types", usual,
                                                          "types that primary keys may have"};
constexpr const OptionInfo* options[] = {&types};

constexpr RuleInfo info{
    .id = "disallowed-primary-key-type",
    .category = Category::types,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "primary key of a type that is not on the list",
    .explanation = R"(
Each secondary index repeats the primary key, and rows lie in its order: a long or random one makes every
index larger and every insert dearer, and a small one runs out. The option `types` lists what a project
takes, by the server's names.

The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (code VARCHAR(30) PRIMARY KEY);
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (id BIGINT UNSIGNED PRIMARY KEY);
```
)",
    .sources = sources,
    .options = options,
};

void check(const FinalTable& final, RuleContext& ctx) {
    const Index* primary = final.table.primary_key();
    if (primary == nullptr || !ctx.judged(primary->declared_at)) return;
    const std::vector<std::string>& names = ctx.get(types);
    for (const KeyPart& part : primary->parts) {
        const Column* column = final.table.find_column(part.column);
        if (column == nullptr || !column->defined) continue;
        std::string type = describe(column->type, ctx.dialect);
        type.resize(std::min(type.find_first_of("( "), type.size()));
        if (std::ranges::any_of(names,
                                [&](const std::string& one) { return equal_names(one, type); }))
            continue;
        ctx.report(primary->declared_at, "the primary key of `{}` has a `{}`",
                   final.table.name.name, type)
            .about("{}.{}", final.table.name.name, column->name)
            .label(column->declared_at, "declared here");
    }
}

} // namespace

extern const Rule disallowed_primary_key_type = rule(info, check);

} // namespace lintel::rules
