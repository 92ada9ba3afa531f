#include "analyzer/engine/rule.hpp"
#include "rules/naming/declared_names.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/identifiers.html",
};

constexpr RuleInfo info{
    .id = "non-ascii-identifier",
    .category = Category::naming,
    .severity = Severity::note,
    .summary = "name with other letters than those of ASCII",
    .explanation = R"(
The server takes them, and much around it does not: file names, connectors, exports, keyboards. Letters
that look alike, in Latin and Cyrillic, make two names of what reads as one.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY);
-- then
CREATE TABLE größen (id INT PRIMARY KEY);
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY);
-- then
CREATE TABLE sizes (id INT PRIMARY KEY, `a b` INT);
```
)",
    .sources = sources,
};

template <class Declaration> void check(const Declaration& statement, RuleContext& ctx) {
    for_each_declared_name(statement, [&](const ast::Identifier& name, std::string_view what) {
        if (!(std::ranges::any_of(name.text,
                                  [](char c) { return static_cast<unsigned char>(c) >= 0x80; })))
            return;
        ctx.report(name.span, "the {} name `{}` has letters beyond ASCII", what, name.text)
            .about("{}", name.text)
            .help("use letters of ASCII");
    });
}

} // namespace

extern const Rule non_ascii_identifier =
    rule(info, check<ast::CreateTable>, check<ast::AlterTable>, check<ast::RenameTable>,
         check<ast::CreateIndex>, check<ast::CreateView>, check<ast::CreateRoutine>,
         check<ast::CreateTrigger>, check<ast::CreateEvent>);

} // namespace lintel::rules
