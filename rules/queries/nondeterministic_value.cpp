#include "analyzer/engine/rule.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/replication-features-functions.html",
};

constexpr RuleInfo info{
    .id = "nondeterministic-value",
    .category = Category::queries,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "value differs from server to server and from run to run",
    .explanation = R"(
A migration that writes `UUID()`, `RAND()` or `NOW()` makes other rows in each environment: a test that passes on one
fails on another, and what was made cannot be compared. Under statement-based replication it differs between source
and replica. Write the values out.

The rule is off by default.

```sql bad
CREATE TABLE kinds (id INT PRIMARY KEY, code VARCHAR(40));
-- then
INSERT INTO kinds (id, code) VALUES (1, UUID());
```

```sql good
CREATE TABLE kinds (id INT PRIMARY KEY, code VARCHAR(40));
-- then
INSERT INTO kinds (id, code) VALUES (1, 'a');
```
)",
    .sources = sources,
};

using ast::Expression;

bool is_nondeterministic(const Expression& one) {
    constexpr std::string_view names[] = {
        "uuid",    "uuid_short",   "rand",         "now",          "sysdate", "current_timestamp",
        "curdate", "current_date", "random_bytes", "connection_id"};
    return one.kind == ast::ExpressionKind::function && !one.name.empty() &&
           std::ranges::any_of(names, [&](std::string_view name) {
               return equal_names(name, one.name.back().text);
           });
}

void look_at(const Expression& value, RuleContext& ctx) {
    ast::for_each_expression(value, [&](const Expression& one) {
        if (is_nondeterministic(one))
            ctx.report(one.span, "`{}` gives another value on each server", one.name.back().text)
                .help("write the value out");
    });
}

void check_insert(const ast::Insert& insert, RuleContext& ctx) {
    for (const auto& row : insert.rows)
        for (const Expression& value : row)
            if (value.kind == ast::ExpressionKind::function || !value.operands.empty())
                look_at(value, ctx);
    for (const ast::Assignment& one : insert.assignments) look_at(one.value, ctx);
}
void check_update(const ast::Update& update, RuleContext& ctx) {
    for (const ast::Assignment& one : update.assignments) look_at(one.value, ctx);
}

} // namespace

extern const Rule nondeterministic_value = rule(info, check_insert, check_update);

} // namespace lintel::rules
