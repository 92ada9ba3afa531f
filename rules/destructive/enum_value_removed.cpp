#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"
#include "rules/destructive/members.hpp"

#include <fmt/ranges.h>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/enum.html",
    "https://dev.mysql.com/doc/refman/8.4/en/set.html",
};

constexpr RuleInfo info{
    .id = "enum-value-removed",
    .category = Category::destructive,
    .severity = Severity::warning,
    .summary = "member of an ENUM or SET is removed",
    .explanation = R"(
Rows that hold the member have no value under the new definition. In strict mode the
`ALTER TABLE` fails with error 1265 when it meets the first of them, after copying all
rows before; without strict mode such a row gets the empty string, whose number is 0
and which no application expects. The running release, which still writes the member,
fails with error 1265 too.

Stop writing the member, move the rows to another one, and remove it in a later
migration. A member that is merely out of use costs nothing: leaving it is the
cheapest answer, and since a removal copies the table, often the best.

```sql bad
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY, state ENUM('new', 'paid', 'lost') NOT NULL);
-- then
ALTER TABLE orders MODIFY state ENUM('new', 'paid') NOT NULL;
```

```sql good
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY, state ENUM('new', 'paid') NOT NULL);
-- then
ALTER TABLE orders MODIFY state ENUM('new', 'paid', 'lost') NOT NULL;
```
)",
    .sources = sources,
};

void check(const ColumnChanged& change, RuleContext& ctx) {
    if (!members_may_be_in_use(change)) return;
    std::vector<std::string> removed;
    for (const std::string& member : *change.from.type.members)
        if (!position_of(member, *change.to.type.members)) removed.push_back("`" + member + "`");
    if (removed.empty()) return;

    const std::string& table = change.after->name.name;
    Diagnostic& finding =
        ctx.report(change.type_span.empty() ? change.span : change.type_span,
                   "`{}` of `{}` no longer has {}", change.from.name, table,
                   fmt::join(removed, ", "))
            .about("{}.{}", table, change.from.name)
            .note("a row that holds it stops the statement with error 1265, or, without strict "
                  "mode, is emptied");
    if (!change.from.declared_at.empty())
        finding.label(change.from.declared_at, "the members until now");
    finding.help("move such rows to another member first, or leave the member in the list");
}

} // namespace

extern const Rule enum_value_removed = rule(info, check);

} // namespace lintel::rules
