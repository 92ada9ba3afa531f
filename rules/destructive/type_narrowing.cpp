#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"
#include "analyzer/online_ddl/column_change.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/alter-table.html",
    "https://dev.mysql.com/doc/refman/8.4/en/sql-mode.html#sql-mode-strict",
};

constexpr RuleInfo info{
    .id = "type-narrowing",
    .category = Category::destructive,
    .severity = Severity::warning,
    .summary = "new type of a column cannot hold every value of the old one",
    .explanation = R"(
A shorter string, a smaller integer, a `DECIMAL` with fewer digits: what is stored
may not fit. In strict mode the statement fails when it meets the first such row
(error 1406, 1264 or 1265), after copying all the rows before it. Without strict
mode it succeeds, and cuts the value to size with a warning that no migration tool
shows. Two losses happen in either mode, because the server takes them for rounding:
digits after the point, and fractions of a second. And from then on the application's
inserts of longer values fail as well.

Ask the data first (`SELECT MAX(CHAR_LENGTH(name)) FROM users`), deploy a release
that no longer writes what will not fit, and keep the old values in a second column
until nobody has missed them.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, name VARCHAR(255) NOT NULL);
-- then
ALTER TABLE users MODIFY name VARCHAR(60) NOT NULL;
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, name VARCHAR(60) NOT NULL);
-- then
ALTER TABLE users MODIFY name VARCHAR(255) NOT NULL;
```

Nothing is said where the old type is not known.
)",
    .sources = sources,
};

void check(const ColumnChanged& change, RuleContext& ctx) {
    if (change.before == nullptr || !existed_before(change.before)) return;
    if (!change.from.defined || !existed_before(change.from)) return;
    const std::string loss = narrowing(change.from.type, change.to.type);
    if (loss.empty()) return;

    const std::string& table = change.after->name.name;
    const Span place = change.type_span.empty() ? change.span : change.type_span;
    Diagnostic& finding =
        ctx.report(place, "`{}` of `{}` narrows from `{}` to `{}`", change.from.name, table,
                   describe(change.from.type, ctx.dialect), describe(change.to.type, ctx.dialect))
            .about("{}.{}", table, change.from.name)
            .note("the new type cannot hold {}", loss);
    if (!change.from.declared_at.empty())
        finding.label(change.from.declared_at, "the type until now");
    finding.help("look first for values of `{}` that do not fit, and stop writing them",
                 change.from.name);
}

} // namespace

extern const Rule type_narrowing = rule(info, check);

} // namespace lintel::rules
