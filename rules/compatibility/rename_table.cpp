#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/rename-table.html",
};

constexpr RuleInfo info{
    .id = "rename-table",
    .category = Category::compatibility,
    .severity = Severity::warning,
    .summary = "table that existed before is renamed",
    .explanation = R"(
The rename itself takes no time. What breaks is everything that still uses the old
name: queries of a release that runs while the change is deployed fail with error
1146, views over the table become invalid, and privileges granted on the table by
name do not follow it.

Deploys have no moment at which both sides change at once, so let both names work
for a while: rename the table and create a view under the old name in the same
file. A view over one table can be written through, so old code goes on working
until the next release, which drops the view.

```sql bad
CREATE TABLE members (id BIGINT UNSIGNED PRIMARY KEY);
-- then
RENAME TABLE members TO users;
```

```sql good
CREATE TABLE members_2024 (id BIGINT UNSIGNED PRIMARY KEY);
RENAME TABLE members_2024 TO members;
```

A swap in one statement (`RENAME TABLE t TO t_old, t_new TO t`) is atomic and
leaves the name in use, so it is only noted. A table that the same change set
creates has no readers yet and is not reported.
)",
    .sources = sources,
};

/// The rename in the same statement that `wanted` describes, or null.
template <class Wanted> const TableRenamed* find_rename(const Step& step, Wanted wanted) {
    for (const Change& change : step.changes)
        if (const auto* rename = std::get_if<TableRenamed>(&change);
            rename != nullptr && wanted(*rename))
            return rename;
    return nullptr;
}

void check(const TableRenamed& rename, RuleContext& ctx) {
    if (!existed_before(rename.before)) return;
    const auto takes_our_name = [&](const TableRenamed& other) { return other.to == rename.from; };
    const auto leaves_its_name = [&](const TableRenamed& other) { return other.from == rename.to; };

    if (const TableRenamed* successor = find_rename(*ctx.step, takes_our_name)) {
        ctx.report_as_note(rename.span, "`{}` takes the place of `{}`", successor->from.name,
                           rename.from.name)
            .about("{}", rename.from.name)
            .note("the swap is atomic, but writes to `{}` since `{}` was filled are not in it",
                  rename.from.name, successor->from.name)
            .help("make sure that `{}` is kept in step until the swap", successor->from.name);
        return;
    }
    if (find_rename(*ctx.step, leaves_its_name) != nullptr)
        return; // said with the table it replaces

    Diagnostic& finding =
        ctx.report(rename.span, "table `{}` is renamed to `{}`", rename.from.name, rename.to.name)
            .about("{}", rename.from.name)
            .note("queries of the running release that name `{}` fail from this statement on",
                  rename.from.name)
            .help("keep the old name alive for a release: `CREATE VIEW {} AS SELECT * FROM {}`",
                  rename.from.name, rename.to.name);
    if (rename.before && rename.before->complete && !rename.before->declared_at.empty())
        finding.label(rename.before->declared_at, "created here");
}

} // namespace

extern const Rule rename_table = rule(info, check);

} // namespace lintel::rules
