#include "analyzer/engine/rule.hpp"
#include "rules/words.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/stored-objects-security.html",
    "https://dev.mysql.com/doc/refman/8.4/en/drop-user.html",
};

constexpr RuleInfo info{
    .id = "drop-user-with-objects",
    .category = Category::security,
    .severity = Severity::warning,
    .summary = "account is dropped or renamed and objects still have it as their definer",
    .explanation = R"(
Views, routines, triggers and events run with the privileges of their definer. When that
account is gone, whatever uses them fails with error 1449, "the user specified as a definer
does not exist", a trigger with every write to its table. Since 8.0.22 the server refuses the
statement with error 4006 where the session cannot make orphans, and goes on where it can.

Give the objects another definer first: `ALTER DEFINER = 'owner'@'%' VIEW …`, or drop and
create them.

```sql bad
CREATE TABLE t (id INT PRIMARY KEY);
CREATE DEFINER = 'app'@'%' VIEW v AS SELECT id FROM t;
-- then
DROP USER 'app'@'%';
```

```sql good
CREATE TABLE t (id INT PRIMARY KEY);
CREATE DEFINER = 'owner'@'%' VIEW v AS SELECT id FROM t;
-- then
DROP USER 'app'@'%';
```

Objects that say no definer have the account that ran their file, which is not known here.
)",
    .sources = sources,
};

bool is_definer(const std::optional<ast::Account>& definer, const WrittenAccount& account) {
    if (!definer || definer->name.empty() || definer->name != account.name) return false;
    return equal_names(definer->host.empty() ? "%" : definer->host, account.host);
}

struct Owned {
    std::string what;
    std::string name;
    Span span;
    int count = 0;
};

template <class Map>
void look_in(const Map& map, std::string_view what, const WrittenAccount& account, Owned& owned) {
    map.for_each([&](const ObjectName& name, const auto& object) {
        if (object == nullptr || object->definition == nullptr ||
            !is_definer(object->definition->definer, account))
            return;
        if (owned.count++ == 0) owned = {std::string(what), name.name, object->declared_at, 1};
    });
}

void check(const ast::Unmodelled& statement, RuleContext& ctx) {
    if (statement.words != "DROP USER" && statement.words != "RENAME USER") return;
    const bool renames = statement.words == "RENAME USER";
    std::vector<WrittenAccount> accounts = listed_accounts(words_of(ctx.step->statement, ctx));
    for (std::size_t i = 0; i < accounts.size(); i += renames ? 2 : 1) {
        const Catalog& catalog = ctx.step->before;
        Owned owned;
        look_in(catalog.views, "view", accounts[i], owned);
        look_in(catalog.triggers, "trigger", accounts[i], owned);
        look_in(catalog.procedures, "procedure", accounts[i], owned);
        look_in(catalog.functions, "function", accounts[i], owned);
        look_in(catalog.events, "event", accounts[i], owned);
        if (owned.count == 0) continue;
        Diagnostic& finding = ctx.report(accounts[i].span, "account `{}` is the definer of {} `{}`",
                                         accounts[i].name, owned.what, owned.name);
        finding.about("{}", accounts[i].name)
            .note("what uses it fails with error 1449 once the account is gone");
        if (owned.count > 1) finding.note("it is the definer of {} objects", owned.count);
        if (!owned.span.empty()) finding.label(owned.span, "declared here");
        finding.help("give the objects another definer first");
    }
}

} // namespace

extern const Rule drop_user_with_objects = rule(info, check);

} // namespace lintel::rules
