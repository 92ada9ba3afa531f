#include "analyzer/engine/rule.hpp"
#include "rules/locking/predicted.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-check-constraints.html",
    "https://dev.mysql.com/doc/refman/8.4/en/alter-table.html",
};

constexpr RuleInfo info{
    .id = "add-enforced-check",
    .category = Category::locking,
    .severity = Severity::warning,
    .summary = "enforced CHECK constraint is added to an existing table",
    .explanation = R"(
Every row is checked, and the server has only one way to do that: the table is copied while
writes to it wait. The first row that does not hold makes it all fail with error 3819, and
each replica does the same work again.

Look for rows that do not hold first. Adding the constraint `NOT ENFORCED` is instant but
enforcing it later is the same copy: there is no way to validate it in place, so an online
schema change tool is the way for a large table.

```sql bad
CREATE TABLE items (id BIGINT UNSIGNED PRIMARY KEY, price DECIMAL(10, 2));
-- then
ALTER TABLE items ADD CONSTRAINT price_is_positive CHECK (price > 0);
```

```sql good
CREATE TABLE items (id BIGINT UNSIGNED PRIMARY KEY, price DECIMAL(10, 2));
-- then
ALTER TABLE items ADD CONSTRAINT price_is_positive CHECK (price > 0) NOT ENFORCED;
```
)",
    .sources = sources,
};

void check(const Step& step, RuleContext& ctx) {
    const Prediction* prediction = prediction_for_existing(step);
    if (prediction == nullptr || prediction->algorithm != Algorithm::copy) return;
    const Reason* reason = prediction->reason_for({Operation::add_check, Operation::enforce_check});
    if (reason == nullptr) return;
    const std::string table = table_name(*prediction);
    ctx.report(place_of(*reason, step), "checking every row copies `{}`", table)
        .about("{}", table)
        .note("writes to `{}` wait until the copy is complete, and a row that does not hold fails "
              "the statement",
              table)
        .help("look for such rows first, and use an online schema change tool where the table is "
              "large");
}

} // namespace

extern const Rule add_enforced_check = rule(info, check);

} // namespace lintel::rules
