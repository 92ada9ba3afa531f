#include "analyzer/engine/rule.hpp"
#include "rules/words.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/account-names.html",
};

constexpr RuleInfo info{
    .id = "any-host-account",
    .category = Category::security,
    .severity = Severity::note,
    .summary = "account without a name, or one that any host may use",
    .explanation = R"(
`'app'@'%'`, and `'app'` alone, which means the same, may log in from anywhere: nothing but
the password stands between the account and whoever reaches the port. An account with an empty
name takes whoever comes from its host, under any name.

Name the hosts or the network: `'app'@'10.1.%'`.

```sql bad
CREATE USER 'app';
```

```sql good
CREATE USER 'app'@'10.1.%';
```

Roles, which nobody logs in as, are not looked at.
)",
    .sources = sources,
};

void check(const ast::Unmodelled& statement, RuleContext& ctx) {
    if (statement.words != "CREATE USER") return;
    for (const WrittenAccount& account : listed_accounts(words_of(ctx.step->statement, ctx))) {
        if (account.name.empty())
            ctx.report(account.span, "account without a name")
                .note("anyone who comes from `{}` is let in as it", account.host)
                .help("name the account");
        else if (account.host == "%")
            ctx.report(account.span, "account `{}` can log in from any host", account.name)
                .about("{}", account.name)
                .help("name the hosts it comes from: `'{}'@'10.1.%'`", account.name);
    }
}

} // namespace

extern const Rule any_host_account = rule(info, check);

} // namespace lintel::rules
