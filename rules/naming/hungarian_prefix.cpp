#include "analyzer/engine/rule.hpp"
#include "rules/naming/declared_names.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/identifiers.html",
};

constexpr std::string_view usual[] = {"tbl_", "vw_", "sp_", "fn_", "tr_", "trg_"};
constexpr Option<std::span<const std::string_view>> prefixes{"prefixes", usual,
                                                             "beginnings that say what a thing is"};
constexpr const OptionInfo* options[] = {&prefixes};

constexpr RuleInfo info{
    .id = "hungarian-prefix",
    .category = Category::naming,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "name says in its prefix what it is",
    .explanation = R"(
`tbl_users` says nothing that the statement does not: a table follows `FROM`, a view is one where it is declared.
The prefix is typed and read every time, and sorts all names under one letter. The option `prefixes` lists
what counts.

The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE tbl_users (id INT PRIMARY KEY);
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE accounts (id INT PRIMARY KEY, tbl_no INT);
```
)",
    .sources = sources,
    .options = options,
};

template <class Declaration> void check(const Declaration& statement, RuleContext& ctx) {
    const std::vector<std::string>& known = ctx.get(prefixes);
    for_each_declared_name(statement, [&](const ast::Identifier& name, std::string_view what) {
        if (what == "column" || what == "index" || what == "foreign key" || what == "check") return;
        for (const std::string& prefix : known)
            if (name.text.size() > prefix.size() &&
                equal_names(std::string_view(name.text).substr(0, prefix.size()), prefix)) {
                ctx.report(name.span, "{} name `{}` begins with `{}`", what, name.text, prefix)
                    .about("{}", name.text);
                return;
            }
    });
}

} // namespace

extern const Rule hungarian_prefix =
    rule(info, check<ast::CreateTable>, check<ast::RenameTable>, check<ast::CreateView>,
         check<ast::CreateRoutine>, check<ast::CreateTrigger>, check<ast::CreateEvent>);

} // namespace lintel::rules
