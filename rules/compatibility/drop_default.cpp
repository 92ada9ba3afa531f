#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/data-type-defaults.html",
    "https://dev.mysql.com/doc/refman/8.4/en/alter-table.html",
};

constexpr RuleInfo info{
    .id = "drop-default",
    .category = Category::compatibility,
    .severity = Severity::warning,
    .summary = "DEFAULT of a NOT NULL column is dropped",
    .explanation = R"(
An `INSERT` that leaves the column out takes its default. Once that is gone, the same
statement of the release that still runs fails with error 1364 in strict mode; without
strict mode it stores 0 or the empty string and says so in a warning. The change itself
is instant, so nothing slows down long enough for anyone to notice before it breaks.

First deploy the release that always gives a value, then drop the default.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, locale CHAR(5) NOT NULL DEFAULT 'en_US');
-- then
ALTER TABLE users ALTER COLUMN locale DROP DEFAULT;
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, locale CHAR(5) NOT NULL DEFAULT 'en_US');
-- then
ALTER TABLE users ALTER COLUMN locale SET DEFAULT 'en_GB';
```

A default that a `MODIFY` leaves out is `modify-drops-attribute`'s to report.
)",
    .sources = sources,
};

void check(const ColumnChanged& change, RuleContext& ctx) {
    if (change.redefined || change.before == nullptr || !existed_before(change.before)) return;
    if (!change.from.defined || !existed_before(change.from)) return;
    if (!change.from.default_value || change.to.default_value || change.to.nullable) return;

    const std::string& table = change.after->name.name;
    Diagnostic& finding =
        ctx.report(change.span, "`{}` of `{}` loses its default and cannot be NULL",
                   change.from.name, table)
            .about("{}.{}", table, change.from.name)
            .note("inserts of the running release that leave it out fail with error 1364");
    if (!change.from.declared_at.empty()) finding.label(change.from.declared_at, "declared here");
    finding.help("drop the default once every release that runs gives a value");
}

} // namespace

extern const Rule drop_default = rule(info, check);

} // namespace lintel::rules
