#include "analyzer/engine/rule.hpp"
#include "rules/security/definers.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/stored-objects-security.html",
};

constexpr std::string_view administrators[] = {"root", "admin", "administrator", "rdsadmin",
                                               "mysql"};
constexpr Option<std::span<const std::string_view>> names{"names", administrators,
                                                          "accounts that count as administrators"};
constexpr const OptionInfo* options[] = {&names};

constexpr RuleInfo info{
    .id = "root-definer",
    .category = Category::security,
    .severity = Severity::note,
    .summary = "definer is an administrator, with whose privileges the object runs",
    .explanation = R"(
A view, routine, trigger or event runs with the privileges of its definer, unless it says
`SQL SECURITY INVOKER`. With `root` as definer, whoever may call it may do with it whatever
its text allows on the whole server, and a hole in it is a hole in everything. The account has
another name on a managed server, too: there creating the object fails, or using it does, with
error 1449. Dumps from a developer's machine are full of it.

Make an account that owns the objects, without a password or locked (`ACCOUNT LOCK`), with
just the privileges they need, and name it as definer; or leave the definer out.

```sql bad
CREATE DEFINER = 'root'@'localhost' PROCEDURE p() DELETE FROM sessions WHERE expires_at < NOW();
```

```sql good
CREATE DEFINER = 'shop_owner'@'localhost' PROCEDURE p() DELETE FROM sessions WHERE expires_at < NOW();
```
)",
    .sources = sources,
    .options = options,
};

template <class Create> void check(const Create& create, RuleContext& ctx) {
    if (!create.definer || !runs_as_definer(create)) return;
    const std::vector<std::string>& known = ctx.get(names);
    if (std::ranges::find(known, create.definer->name) == known.end()) return;
    ctx.report(create.definer->span, "{} `{}` runs with the privileges of `{}`", kind_of(create),
               name_of(create), create.definer->name)
        .about("{}", name_of(create))
        .help("name an account that may do just this, or write `SQL SECURITY INVOKER`");
}

} // namespace

extern const Rule root_definer = rule(info, check<ast::CreateView>, check<ast::CreateRoutine>,
                                      check<ast::CreateTrigger>, check<ast::CreateEvent>);

} // namespace lintel::rules
