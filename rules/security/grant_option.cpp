#include "analyzer/engine/rule.hpp"
#include "rules/words.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/grant.html",
};

constexpr RuleInfo info{
    .id = "grant-option",
    .category = Category::security,
    .severity = Severity::note,
    .summary = "account may hand on its privileges",
    .explanation = R"(
`WITH GRANT OPTION` lets the account give all it has on that level to any other, now and what
it gets later; two accounts with different privileges can add them up. An application never
needs it.

```sql bad
GRANT SELECT ON shop.* TO 'app'@'10.%' WITH GRANT OPTION;
```

```sql good
GRANT SELECT ON shop.* TO 'app'@'10.%';
```
)",
    .sources = sources,
};

void check(const ast::Unmodelled& statement, RuleContext& ctx) {
    if (!statement.words.starts_with("GRANT ")) return;
    const std::vector<Word> words = words_of(ctx.step->statement, ctx);
    for (std::size_t i = 2; i < words.size(); ++i)
        if (words[i].is("OPTION") && words[i - 1].is("GRANT") && words[i - 2].is("WITH"))
            ctx.report(cover(words[i - 2].span, words[i].span),
                       "the account may hand on its privileges")
                .help("leave it to the accounts of people who manage accounts");
}

} // namespace

extern const Rule grant_option = rule(info, check);

} // namespace lintel::rules
