#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr RuleInfo info{
    .id = "unused-suppression",
    .category = Category::hygiene,
    .severity = Severity::note,
    .fixable = Fixable::safe,
    .summary = "suppression comment that suppresses nothing",
    .explanation = R"(
The statement it was written for has changed or moved, or the rule no longer
finds anything there. Left in place, it will silently allow the next mistake that
happens to land on its line, and readers take it as a sign that something
dangerous is going on. Remove it. A suppression of a rule that is switched off is
not reported, since nobody can tell what that rule would have found.

```sql bad
-- lintel: allow drop-table (moved to the archive)
CREATE TABLE archive (id BIGINT UNSIGNED PRIMARY KEY);
```

```sql good
-- lintel: allow drop-table (moved to the archive)
DROP TABLE audit_2019;
```
)",
};

} // namespace

extern const Rule unused_suppression = rule(info);

} // namespace lintel::rules
