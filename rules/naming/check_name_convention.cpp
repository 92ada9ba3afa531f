#include "analyzer/engine/rule.hpp"
#include "rules/naming/convention.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/identifiers.html",
    "https://dev.mysql.com/doc/refman/8.4/en/identifier-length.html",
};

constexpr Option<std::string_view> pattern{
    "pattern", "chk_{table}_[a-z0-9_]+",
    "regular expression (RE2) that the whole name must match; {table}", &objection_to_pattern};
constexpr const OptionInfo* options[] = {&pattern};

constexpr RuleInfo info{
    .id = "check-name-convention",
    .category = Category::naming,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "name of a check does not match the project's pattern",
    .explanation = R"(
"Check constraint 'chk_orders_quantity' is violated" says what is wrong; `orders_chk_2` does not.
The server numbers the checks that have no name, so that a migration that drops one has to guess.
`{table}` stands for the table's name.

The option `pattern` is a regular expression in the syntax of RE2 that the whole name must match.
The rule is a matter of policy and off by default.

```sql bad
CREATE TABLE orders (id INT PRIMARY KEY, n INT, CHECK (n > 0));
```

```sql good
CREATE TABLE orders (id INT PRIMARY KEY, n INT, CONSTRAINT chk_orders_n CHECK (n > 0));
```
)",
    .sources = sources,
    .options = options,
};

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    if (table.checks.empty()) return;
    const NamePattern asked(ctx.get(pattern), {{"table", table.name.name}});
    for (const CheckConstraint& one : table.checks)
        if (ctx.judged(one.declared_at)) hold_to(asked, "check", one.name, one.declared_at, ctx);
}

} // namespace

extern const Rule check_name_convention = rule(info, check);

} // namespace lintel::rules
