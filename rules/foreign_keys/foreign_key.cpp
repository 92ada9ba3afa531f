#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html",
    "https://dev.mysql.com/doc/refman/8.4/en/ansi-diff-foreign-keys.html",
};

constexpr RuleInfo info{
    .id = "foreign-key",
    .category = Category::foreign_keys,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "foreign keys are not to be used",
    .explanation = R"(
Foreign keys lock parents with every write to a child, tie tables together for every `ALTER TABLE`, and
are not taken by gh-ost, by sharded databases and by many large shops, which check references in the
application.

The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE old (id INT PRIMARY KEY, u INT, KEY (u));
-- then
CREATE TABLE posts (id INT PRIMARY KEY, u INT, FOREIGN KEY (u) REFERENCES users (id));
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE old (id INT PRIMARY KEY, u INT, KEY (u));
-- then
CREATE TABLE posts (id INT PRIMARY KEY, u INT, KEY (u));
```
)",
    .sources = sources,
};

void check(const FinalTable& final, RuleContext& ctx) {
    for (const ForeignKey& key : final.table.foreign_keys)
        if (ctx.judged(key.declared_at))
            ctx.report(key.declared_at, "foreign key `{}` of `{}`", key.name, final.table.name.name)
                .about("{}.{}", final.table.name.name, key.name)
                .help("keep the index and check the reference in the application");
}

} // namespace

extern const Rule foreign_key = rule(info, check);

} // namespace lintel::rules
