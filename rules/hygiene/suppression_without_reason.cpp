#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr RuleInfo info{
    .id = "suppression-without-reason",
    .category = Category::hygiene,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "suppression comment that does not say why",
    .explanation = R"(
A suppression is a decision, and the one who meets it in a year has to know
whether it still holds: which release stopped reading the column, how many rows
the table had, who agreed. Write it in parentheses after the rule. The rule is a
matter of policy and off until a configuration asks for it, with
`require-reason = true` or by switching it on.

```sql bad
DROP TABLE sessions_old; -- lintel: allow drop-table
```

```sql good
DROP TABLE sessions_old; -- lintel: allow drop-table (copied to the warehouse, OPS-311)
```
)",
};

} // namespace

extern const Rule suppression_without_reason = rule(info);

} // namespace lintel::rules
