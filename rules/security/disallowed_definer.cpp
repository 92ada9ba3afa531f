#include "analyzer/engine/rule.hpp"
#include "rules/security/definers.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/stored-objects-security.html",
};

constexpr std::span<const std::string_view> nobody{};
constexpr Option<std::span<const std::string_view>> allowed{
    "allowed", nobody, "accounts that may be definers: `owner`, `owner@localhost`"};
constexpr const OptionInfo* options[] = {&allowed};

constexpr RuleInfo info{
    .id = "disallowed-definer",
    .category = Category::security,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "definer is not one of the accounts that may own objects",
    .explanation = R"(
Views, routines, triggers and events belong to their definer and run with its privileges. A
shop that has accounts for that purpose wants no others: those of people leave with them, and
what they own stops working with error 1449.

The option `allowed` lists the accounts, with or without a host. While it is empty, no definer
may be written at all. The rule is off by default.

```sql bad
CREATE DEFINER = 'alice'@'%' PROCEDURE p() SELECT 1;
```

```sql good
CREATE PROCEDURE p() SELECT 1;
```
)",
    .sources = sources,
    .options = options,
};

template <class Create> void check(const Create& create, RuleContext& ctx) {
    if (!create.definer || create.definer->name.empty()) return;
    const ast::Account& definer = *create.definer;
    const std::vector<std::string>& accounts = ctx.get(allowed);
    const std::string full = definer.name + "@" + (definer.host.empty() ? "%" : definer.host);
    if (std::ranges::any_of(
            accounts, [&](const std::string& one) { return one == definer.name || one == full; }))
        return;
    ctx.report(definer.span, "`{}` may not be the definer of {} `{}`", full, kind_of(create),
               name_of(create))
        .about("{}", name_of(create))
        .help("{}", accounts.empty() ? "leave the definer out"
                                     : "name one of the accounts that own objects");
}

} // namespace

extern const Rule disallowed_definer = rule(info, check<ast::CreateView>, check<ast::CreateRoutine>,
                                            check<ast::CreateTrigger>, check<ast::CreateEvent>);

} // namespace lintel::rules
