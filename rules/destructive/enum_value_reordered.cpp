#include "analyzer/catalog/canonical.hpp"
#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"
#include "rules/destructive/members.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/enum.html",
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html",
};

constexpr RuleInfo info{
    .id = "enum-value-reordered",
    .category = Category::destructive,
    .severity = Severity::warning,
    .summary =
        "member of an ENUM or SET gets another number because the list is not extended at its end",
    .explanation = R"(
A row stores the number of its member, counted from 1. Put a new member anywhere but at
the end, or change the order, and numbers shift: the server has to rewrite every row,
which copies the table and blocks writes meanwhile, where a member at the end is added
in an instant. The rows keep their words, but whatever goes by number changes:
`ORDER BY` sorts by it, comparisons with a number (`state > 2`) mean other members, and
an application or export that kept the numbers reads the wrong words.

Add new members at the end. Where the order is to be seen by people, sort by a lookup
table or by `FIELD(state, ...)`.

```sql bad
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY, state ENUM('new', 'paid') NOT NULL);
-- then
ALTER TABLE orders MODIFY state ENUM('draft', 'new', 'paid') NOT NULL;
```

```sql good
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY, state ENUM('new', 'paid') NOT NULL);
-- then
ALTER TABLE orders MODIFY state ENUM('new', 'paid', 'draft') NOT NULL;
```

Where members are removed, only `enum-value-removed` speaks.
)",
    .sources = sources,
};

void check(const ColumnChanged& change, RuleContext& ctx) {
    if (!members_may_be_in_use(change)) return;
    const auto& old = *change.from.type.members;
    const auto& now = *change.to.type.members;
    const std::string* moved = nullptr;
    for (std::size_t i = 0; i < old.size(); ++i) {
        const auto position = position_of(old[i], now);
        if (!position) return;
        if (*position != i && moved == nullptr) moved = &old[i];
    }
    if (moved == nullptr) return;

    const std::string& table = change.after->name.name;
    Diagnostic& finding =
        ctx.report(change.type_span.empty() ? change.span : change.type_span,
                   "`{}` of `{}` changes from member {} to {} of the list", *moved,
                   change.from.name, *position_of(*moved, old) + 1, *position_of(*moved, now) + 1)
            .about("{}.{}", table, change.from.name)
            .note("every row is rewritten, and what sorts or compares by number changes its "
                  "meaning");
    if (!change.from.declared_at.empty())
        finding.label(change.from.declared_at, "the list until now");
    finding.help("keep the old members where they are, and add new ones at the end");
    const std::string_view written =
        change.type_span.empty() ? std::string_view{} : ctx.sources.text(change.type_span);
    const std::size_t open = written.find('(');
    const std::size_t close = written.rfind(')');
    if (open == std::string_view::npos || close == std::string_view::npos || close < open) return;
    std::string members;
    const auto append = [&](const std::string& member) {
        members += (members.empty() ? "" : ", ") + quoted_text(member);
    };
    std::ranges::for_each(old, append);
    for (const std::string& member : now)
        if (!position_of(member, old)) append(member);
    const auto begin = change.type_span.begin + static_cast<std::uint32_t>(open) + 1;
    const auto end = change.type_span.begin + static_cast<std::uint32_t>(close);
    finding.suggest({"keep the old order",
                     {{{change.type_span.file, begin, end}, members}},
                     Applicability::unsafe});
}

} // namespace

extern const Rule enum_value_reordered = rule(info, check);

} // namespace lintel::rules
