#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/account-management-statements.html",
};

constexpr RuleInfo info{
    .id = "account-management",
    .category = Category::security,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "accounts or privileges are changed in a migration",
    .explanation = R"(
Accounts differ from environment to environment and outlive schemas; many shops keep them with
the infrastructure, where who may do what is reviewed. A migration that creates accounts needs
an account that may, on every run.

The rule is off by default.

```sql bad
CREATE USER 'app'@'10.%';
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY);
```
)",
    .sources = sources,
};

void check(const ast::Unmodelled& statement, RuleContext& ctx) {
    constexpr std::string_view managing[] = {"CREATE USER", "ALTER USER",  "DROP USER",
                                             "RENAME USER", "CREATE ROLE", "DROP ROLE",
                                             "SET PASSWORD"};
    const std::string& words = statement.words;
    bool found = words.starts_with("GRANT ") || words.starts_with("REVOKE ");
    for (const std::string_view one : managing) found |= words == one;
    if (!found) return;
    const Span all = ctx.step->statement.span;
    const auto size = static_cast<std::uint32_t>(words.size());
    ctx.report({all.file, all.begin, std::min(all.end, all.begin + size)},
               "accounts are managed in a migration")
        .help("keep accounts and privileges with the infrastructure");
}

} // namespace

extern const Rule account_management = rule(info, check);

} // namespace lintel::rules
