#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://github.com/amacneil/dbmate",
    "https://atlasgo.io/concepts/migration-directory-integrity",
};

constexpr RuleInfo info{
    .id = "mixed-width-versions",
    .category = Category::hygiene,
    .severity = Severity::warning,
    .summary = "versions of different widths under a tool that sorts them as text",
    .explanation = R"(
dbmate, Atlas, Diesel, Prisma and db-migrate sort the names of files as text: `10_b.sql` comes
before `9_a.sql`. Nobody who numbers files means that, and nothing goes wrong on the servers
that ran the ninth before the tenth was written: a new installation runs them the other way
round.

Write all versions with as many digits, or use the timestamps that the tool makes itself:

```sql good
-- 0010_phone.sql, behind 0009_email.sql
ALTER TABLE users ADD COLUMN phone VARCHAR(20);
```
)",
    .sources = sources,
};

} // namespace

extern const Rule mixed_width_versions = rule(info);

} // namespace lintel::rules
