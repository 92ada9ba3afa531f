#include "analyzer/engine/rule.hpp"
#include "rules/naming/convention.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/identifiers.html",
    "https://dev.mysql.com/doc/refman/8.4/en/identifier-length.html",
};

constexpr Option<std::string_view> pattern{
    "pattern", "[a-z][a-z0-9_]*", "regular expression (RE2) that the whole name must match",
    &objection_to_pattern};
constexpr const OptionInfo* options[] = {&pattern};

constexpr RuleInfo info{
    .id = "table-name-convention",
    .category = Category::naming,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "name of a table does not match the project's pattern",
    .explanation = R"(
Names that follow one pattern are guessed right. `UserAccounts`, `user_account` and `tblUser` in one
schema send everybody to look them up, and names that differ by case only work on one system and
not on another.

The option `pattern` is a regular expression in the syntax of RE2 that the whole name must match.
The rule is a matter of policy and off by default.

```sql bad
CREATE TABLE UserAccounts (id INT PRIMARY KEY);
```

```sql good
CREATE TABLE user_accounts (id INT PRIMARY KEY);
```
)",
    .sources = sources,
    .options = options,
};

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    if (table.temporary || !ctx.judged(table.declared_at) || table.declared_at.empty()) return;
    hold_to(pattern_of(pattern, ctx), "table", table.name.name, table.declared_at, ctx);
}

} // namespace

extern const Rule table_name_convention = rule(info, check);

} // namespace lintel::rules
