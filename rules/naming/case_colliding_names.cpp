#include "analyzer/engine/rule.hpp"

#include <map>
#include <utility>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/identifier-case-sensitivity.html",
};

constexpr RuleInfo info{
    .id = "case-colliding-names",
    .category = Category::naming,
    .severity = Severity::warning,
    .summary = "two tables or views whose names differ by letter case only",
    .explanation = R"(
On Linux `Users` and `users` are two tables. On macOS and Windows, and on every server with
`lower_case_table_names=1` (Azure and some RDS set-ups), they are one: the second
`CREATE TABLE` fails with error 1050, a dump cannot be restored, and the setting cannot be
changed after the server has been set up. A query with the wrong case reads the other
table and nothing tells.

Give one of them another name; lower case throughout avoids the question.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY);
CREATE TABLE Users (id BIGINT UNSIGNED PRIMARY KEY);
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY);
CREATE TABLE user_groups (id BIGINT UNSIGNED PRIMARY KEY);
```
)",
    .sources = sources,
};

struct Named {
    ObjectName name;
    Span declared_at;
};

void check(const FinalSchema& schema, RuleContext& ctx) {
    std::map<std::pair<std::string, std::string>, Named> seen;
    const auto look_at = [&](const ObjectName& name, Span declared_at) {
        const auto [at, is_new] =
            seen.try_emplace({folded(name.schema), folded(name.name)}, Named{name, declared_at});
        if (is_new) return;
        Named first = at->second;
        Named second{name, declared_at};
        if (second.declared_at < first.declared_at) std::swap(first, second);
        if (!ctx.judged(second.declared_at)) std::swap(first, second);
        if (!ctx.judged(second.declared_at)) return;
        ctx.report(second.declared_at, "`{}` differs from `{}` by letter case only",
                   second.name.name, first.name.name)
            .about("{}", second.name.name)
            .label(first.declared_at, "the other one")
            .note("where `lower_case_table_names` is not 0 the two are one")
            .help("give one of them another name");
    };
    schema.catalog.tables.for_each([&](const ObjectName& name, const TablePtr& table) {
        if (table && !table->temporary && !table->declared_at.empty())
            look_at(name, table->declared_at);
    });
    schema.catalog.views.for_each(
        [&](const ObjectName& name, const std::shared_ptr<const View>& view) {
            if (view && !view->declared_at.empty()) look_at(name, view->declared_at);
        });
}

} // namespace

extern const Rule case_colliding_names = rule(info, check);

} // namespace lintel::rules
