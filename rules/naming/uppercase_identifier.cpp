#include "analyzer/engine/rule.hpp"
#include "rules/naming/declared_names.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/identifiers.html",
};

constexpr RuleInfo info{
    .id = "uppercase-identifier",
    .category = Category::naming,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "table name has upper-case letters",
    .explanation = R"(
Whether `Users` and `users` are one table depends on the file system and on `lower_case_table_names`: a
schema made on a Mac or on Windows and queried in another case fails on Linux with error 1146.

The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY);
-- then
CREATE TABLE Users (id INT PRIMARY KEY);
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY);
-- then
CREATE TABLE members (id INT PRIMARY KEY, Name INT);
```
)",
    .sources = sources,
};

template <class Declaration> void check(const Declaration& statement, RuleContext& ctx) {
    for_each_declared_name(statement, [&](const ast::Identifier& name, std::string_view what) {
        if (!((what == "table" || what == "view") &&
              std::ranges::any_of(name.text, [](char c) { return c >= 'A' && c <= 'Z'; })))
            return;
        ctx.report(name.span, "the {} name `{}` has upper-case letters", what, name.text)
            .about("{}", name.text)
            .help("write it in lower case");
    });
}

} // namespace

extern const Rule uppercase_identifier =
    rule(info, check<ast::CreateTable>, check<ast::AlterTable>, check<ast::RenameTable>,
         check<ast::CreateIndex>, check<ast::CreateView>, check<ast::CreateRoutine>,
         check<ast::CreateTrigger>, check<ast::CreateEvent>);

} // namespace lintel::rules
