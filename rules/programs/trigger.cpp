#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/triggers.html",
};

constexpr RuleInfo info{
    .id = "trigger",
    .category = Category::programs,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "triggers are not to be used",
    .explanation = R"(
Triggers act unseen: an `INSERT` does more than it says, in the time of whoever runs it, and online
schema change tools need tables without them or with extra care. Shops that keep them out turn this rule on.

The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));
-- then
CREATE TRIGGER tr BEFORE INSERT ON users FOR EACH ROW SET NEW.name = 1;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));
-- then
DROP TRIGGER IF EXISTS tr;
```
)",
    .sources = sources,
};

void check(const ast::CreateTrigger& create, RuleContext& ctx) {
    ctx.report(create.trigger.span(), "triggers are not to be used here")
        .about("{}", create.trigger.name.text);
}

} // namespace

extern const Rule trigger = rule(info, check);

} // namespace lintel::rules
