#include "analyzer/engine/rule.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/join.html",
    "https://dev.mysql.com/doc/refman/8.4/en/primary-key-optimization.html",
};

constexpr std::string_view usual[] = {"id"};
constexpr Option<std::span<const std::string_view>> names{
    "names", usual, "names that say too little of a primary key"};
constexpr const OptionInfo* options[] = {&names};

constexpr RuleInfo info{
    .id = "generic-primary-key",
    .category = Category::design,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "primary key is just called id",
    .explanation = R"(
In a join of four tables there are four columns `id`: each needs its table before it and an alias behind
it, `USING` and `NATURAL JOIN` cannot be used, and `ON a.id = b.id` looks right where `ON a.id = b.a_id`
was meant. `order_id` is called the same wherever it goes. Where a table has a key of its own, such as
a country's code, or the two columns that a table of pairs consists of, a number beside it is one more
index and one more way for a row to be there twice.

Name the key after its table, `order_id`, or take the columns that identify the row.

Frameworks want `id`, and most schemas live well with it: the rule is a matter of policy and off by
default. The option `names` lists what is too general.

```sql bad
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY);
```

```sql good
CREATE TABLE orders (order_id BIGINT UNSIGNED PRIMARY KEY);
```
)",
    .sources = sources,
    .options = options,
};

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    const Index* primary = table.primary_key();
    if (table.temporary || primary == nullptr || primary->parts.size() != 1 ||
        !ctx.judged(primary->declared_at))
        return;
    const Column* column = table.find_column(primary->parts.front().column);
    if (column == nullptr || !column->defined || !column->visible) return;
    const std::vector<std::string>& general = ctx.get(names);
    if (std::ranges::none_of(
            general, [&](const std::string& each) { return equal_names(each, column->name); }))
        return;
    ctx.report(ctx.judged(column->declared_at) ? column->declared_at : primary->declared_at,
               "the primary key of `{}` is just called `{}`", table.name.name, column->name)
        .about("{}.{}", table.name.name, column->name)
        .help("name it after what it identifies, or take the columns that do");
}

} // namespace

extern const Rule generic_primary_key = rule(info, check);

} // namespace lintel::rules
