#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/datetime.html",
    "https://dev.mysql.com/doc/refman/8.4/en/time-zone-support.html",
};

constexpr RuleInfo info{
    .id = "datetime-timestamp-conversion",
    .category = Category::destructive,
    .severity = Severity::warning,
    .summary = "DATETIME becomes TIMESTAMP or the other way round",
    .explanation = R"(
A `DATETIME` is the date and time as written; a `TIMESTAMP` is a moment, stored in UTC
and shown in the time zone of the session. Converting one into the other reads every
value in the time zone of the connection that runs the migration. If that is not the
zone the application writes in, all values shift by hours, and the shift is different
in summer and winter. Two hours a year cannot be told apart or do not exist: where the
clock goes forward, a `DATETIME` in the gap stops the statement with error 1292. A
`TIMESTAMP` cannot hold anything before 1970 or after 2038-01-19 either.

If the conversion is meant, set the zone in the migration
(`SET time_zone = '+00:00'`), to the one the values were written in, and compare a few
rows before and after on a copy.

```sql bad
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY, placed_at DATETIME NOT NULL);
-- then
ALTER TABLE orders MODIFY placed_at TIMESTAMP NOT NULL;
```

```sql good
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY, placed_at DATETIME NOT NULL);
-- then
ALTER TABLE orders MODIFY placed_at DATETIME(3) NOT NULL;
```
)",
    .sources = sources,
};

void check(const ColumnChanged& change, RuleContext& ctx) {
    using enum TypeName;
    if (change.before == nullptr || !existed_before(change.before)) return;
    if (!change.from.defined || !existed_before(change.from)) return;
    const TypeName from = change.from.type.name;
    const TypeName to = change.to.type.name;
    const bool to_timestamp = from == datetime_type && to == timestamp_type;
    if (!to_timestamp && !(from == timestamp_type && to == datetime_type)) return;

    const std::string& table = change.after->name.name;
    Diagnostic& finding =
        ctx.report(change.type_span.empty() ? change.span : change.type_span,
                   "`{}` of `{}` is converted from {} to {} in the session's time zone",
                   change.from.name, table, to_timestamp ? "DATETIME" : "TIMESTAMP",
                   to_timestamp ? "TIMESTAMP" : "DATETIME")
            .about("{}.{}", table, change.from.name)
            .note("values shift unless the migration runs in the zone they were written in");
    if (to_timestamp) finding.note("values before 1970 or after 2038-01-19 do not fit: error 1292");
    if (!change.from.declared_at.empty())
        finding.label(change.from.declared_at, "the type until now");
    finding.help("set the zone before the statement: `SET time_zone = '+00:00'`");
}

} // namespace

extern const Rule datetime_timestamp_conversion = rule(info, check);

} // namespace lintel::rules
