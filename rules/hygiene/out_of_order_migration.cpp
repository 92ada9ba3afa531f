#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://flywaydb.org/documentation/configuration/parameters/outOfOrder",
};

constexpr RuleInfo info{
    .id = "out-of-order-migration",
    .category = Category::hygiene,
    .severity = Severity::warning,
    .summary = "a new migration has a version before one that the base branch has",
    .explanation = R"(
It was made while the base branch went on. A server that has run the later one already
either never runs this one, or refuses to go on, or runs it after the other, by its tool's
settings; a new installation runs it before. So two orders are in use, and only one of them
was tried.

Give the file a version behind the last one of the base branch, and look whether it still
does what it should after those: beside `V7__orders.sql` of the base branch,

```sql good
-- V8__email.sql
ALTER TABLE users ADD COLUMN email VARCHAR(255);
```

Asked is only with `--base`, which says what the base branch has.
)",
    .sources = sources,
};

} // namespace

extern const Rule out_of_order_migration = rule(info);

} // namespace lintel::rules
