#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr RuleInfo info{
    .id = "unknown-suppression",
    .category = Category::hygiene,
    .severity = Severity::warning,
    .summary = "suppression comment that cannot be understood or names no rule",
    .explanation = R"(
A suppression with a slip in it suppresses nothing, and whoever wrote it believes
otherwise. The forms are

    -- lintel: allow RULE[, RULE] (reason)
    -- lintel: allow-file RULE[, RULE] (reason)

The first stands at the end of a line, for findings on that line, or alone on a
line, for the statement that follows. The second holds for the whole file.

```sql bad
ALTER TABLE users DROP COLUMN fax; -- lintel: allow drop-colum (unused since 2.4)
```

```sql good
ALTER TABLE users DROP COLUMN fax; -- lintel: allow drop-column (unused since 2.4)
```
)",
};

} // namespace

extern const Rule unknown_suppression = rule(info);

} // namespace lintel::rules
