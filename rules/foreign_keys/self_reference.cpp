#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html",
};

constexpr RuleInfo info{
    .id = "self-reference",
    .category = Category::foreign_keys,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "foreign key references its own table",
    .explanation = R"(
A tree in one table is loaded in a certain order only, and emptied in the opposite one; a dump that is
restored with checks on fails, and a `DELETE` of many rows can fail for the order in which it meets them.

The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE old (id INT PRIMARY KEY, u INT, KEY (u));
-- then
CREATE TABLE tree (id INT PRIMARY KEY, up INT, FOREIGN KEY (up) REFERENCES tree (id));
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE old (id INT PRIMARY KEY, u INT, KEY (u));
-- then
CREATE TABLE posts (id INT PRIMARY KEY, u INT, FOREIGN KEY (u) REFERENCES users (id));
```
)",
    .sources = sources,
};

void check(const FinalTable& final, RuleContext& ctx) {
    for (const ForeignKey& key : final.table.foreign_keys)
        if (ctx.judged(key.declared_at) && key.referenced_table == final.table.name)
            ctx.report(key.declared_at, "`{}` references itself", final.table.name.name)
                .about("{}.{}", final.table.name.name, key.name);
}

} // namespace

extern const Rule self_reference = rule(info, check);

} // namespace lintel::rules
