#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/replace.html",
};

constexpr RuleInfo info{
    .id = "replace-statement",
    .category = Category::queries,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "REPLACE deletes the row it replaces",
    .explanation = R"(
Where a unique key has the value already, `REPLACE` deletes that row and inserts a new one: columns
that are not given fall back to their defaults, an AUTO_INCREMENT value is spent, delete triggers
run, and `ON DELETE CASCADE` takes the children with it.

`INSERT … ON DUPLICATE KEY UPDATE` changes the row instead.

The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));
-- then
REPLACE INTO users (id, name) VALUES (1, 'a');
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));
-- then
INSERT INTO users (id, name) VALUES (1, 'a') AS new ON DUPLICATE KEY UPDATE name = new.name;
```
)",
    .sources = sources,
};

void check(const ast::Insert& insert, RuleContext& ctx) {
    if (!insert.replace) return;
    ctx.report(insert.table.span(), "`REPLACE` deletes rows of `{}` and inserts others",
               insert.table.name.text)
        .about("{}", insert.table.name.text)
        .note("delete triggers and cascades run, and columns that are not given are lost")
        .help("use `INSERT … ON DUPLICATE KEY UPDATE`");
}

} // namespace

extern const Rule replace_statement = rule(info, check);

} // namespace lintel::rules
