#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-procedure.html",
};

constexpr RuleInfo info{
    .id = "stored-routine",
    .category = Category::programs,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "stored routines are not to be used",
    .explanation = R"(
Code in the database is deployed, tested and versioned apart from the code that calls it, and runs on
the machine that is hardest to make larger. Shops that keep them out turn this rule on.

The rule is off by default.

```sql bad
CREATE PROCEDURE p() SELECT 1;
```

```sql good
DROP PROCEDURE IF EXISTS p;
```
)",
    .sources = sources,
};

void check(const ast::CreateRoutine& create, RuleContext& ctx) {
    ctx.report(create.name.span(), "stored routines are not to be used here")
        .about("{}", create.name.name.text);
}

} // namespace

extern const Rule stored_routine = rule(info, check);

} // namespace lintel::rules
