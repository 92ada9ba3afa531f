#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-locks-set.html",
};

constexpr RuleInfo info{
    .id = "insert-select",
    .category = Category::queries,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "INSERT … SELECT locks the rows it reads",
    .explanation = R"(
Under the default isolation level `INSERT … SELECT` sets shared locks on every row and gap it reads,
until it ends: other connections cannot change those rows meanwhile. Copying a large table that
way stops whoever writes to it.

Copy in batches by key, or read the rows in the application.

The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));
CREATE TABLE people (id INT PRIMARY KEY, name VARCHAR(50));
-- then
INSERT INTO users (id, name) SELECT id, name FROM people;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));
CREATE TABLE people (id INT PRIMARY KEY, name VARCHAR(50));
-- then
INSERT INTO users (id, name) VALUES (1, 'a');
```
)",
    .sources = sources,
};

void check(const ast::Insert& insert, RuleContext& ctx) {
    if (!insert.query) return;
    const auto* body = std::get_if<ast::SelectBody>(&insert.query->body);
    if (body != nullptr && body->from.empty()) return;
    ctx.report(insert.query->span, "the rows that are read stay locked until `{}` has its copies",
               insert.table.name.text)
        .about("{}", insert.table.name.text)
        .help("copy in batches by key");
}

} // namespace

extern const Rule insert_select = rule(info, check);

} // namespace lintel::rules
