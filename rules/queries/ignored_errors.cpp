#include "analyzer/engine/rule.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/sql-mode.html#ignore-effect-on-execution",
};

constexpr RuleInfo info{
    .id = "ignored-errors",
    .category = Category::queries,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "IGNORE turns errors into warnings that nobody reads",
    .explanation = R"(
`IGNORE` is meant for duplicate keys and takes much more: values that are too long are cut off, NULL
becomes zero or an empty string, rows without a parent are left out. The statement succeeds, and
which rows are missing is found later.

Say what is to happen: `ON DUPLICATE KEY UPDATE id = id`, or a condition that leaves the known rows
out.

The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));
-- then
INSERT IGNORE INTO users (id) VALUES (1);
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));
-- then
INSERT INTO users (id) VALUES (1);
```
)",
    .sources = sources,
};

template <class Statement> void check(const Statement& statement, RuleContext& ctx) {
    if (!statement.ignore) return;
    const Span all = ctx.step->statement.span;
    ctx.report({all.file, all.begin, std::min(all.end, all.begin + 13)}, "errors are ignored")
        .note("values are cut off and rows left out without an error")
        .help("say what is to happen with rows that are there already");
}

} // namespace

extern const Rule ignored_errors =
    rule(info, check<ast::Insert>, check<ast::Update>, check<ast::Delete>);

} // namespace lintel::rules
