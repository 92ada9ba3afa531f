#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html",
};

constexpr RuleInfo info{
    .id = "delete-cascade",
    .category = Category::foreign_keys,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "deleting a parent deletes its children",
    .explanation = R"(
`ON DELETE CASCADE` makes one `DELETE` take rows of other tables with it, level by level: nothing in the
statement says so, triggers do not run for them, CDC tools do not see them, and all of them stay locked
in one transaction.

The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE old (id INT PRIMARY KEY, u INT, KEY (u));
-- then
CREATE TABLE posts (id INT PRIMARY KEY, u INT, FOREIGN KEY (u) REFERENCES users (id) ON DELETE CASCADE);
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
        if (ctx.judged(key.declared_at) && key.on_delete == ReferenceOption::cascade)
            ctx.report(key.declared_at, "deleting from `{}` deletes from `{}`",
                       key.referenced_table.name, final.table.name.name)
                .about("{}.{}", final.table.name.name, key.name)
                .help("delete the children first, in batches");
}

} // namespace

extern const Rule delete_cascade = rule(info, check);

} // namespace lintel::rules
