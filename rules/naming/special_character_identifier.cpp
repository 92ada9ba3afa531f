#include "analyzer/engine/rule.hpp"
#include "rules/naming/declared_names.hpp"

#include <algorithm>
#include <cctype>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/identifiers.html",
};

constexpr RuleInfo info{
    .id = "special-character-identifier",
    .category = Category::naming,
    .severity = Severity::note,
    .summary = "name with blanks, dashes, dots or other signs",
    .explanation = R"(
Such a name is one only inside backticks: each query, report and tool that forgets them fails, and a dot
or a slash is read as something else by many.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY);
-- then
CREATE TABLE `order lines` (id INT PRIMARY KEY);
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY);
-- then
CREATE TABLE order_lines (id INT PRIMARY KEY, größe INT, a$b INT);
```
)",
    .sources = sources,
};

template <class Declaration> void check(const Declaration& statement, RuleContext& ctx) {
    for_each_declared_name(statement, [&](const ast::Identifier& name, std::string_view what) {
        // A template's marker is no name yet.
        if (name.text.find('{') != std::string::npos) return;
        if (!(what != "index" && what != "foreign key" && what != "check" &&
              std::ranges::any_of(name.text, [](char c) {
                  return static_cast<unsigned char>(c) < 0x80 && c != '_' && c != '$' &&
                         std::isalnum(static_cast<unsigned char>(c)) == 0;
              })))
            return;
        ctx.report(name.span, "the {} name `{}` works only inside backticks", what, name.text)
            .about("{}", name.text)
            .help("use letters, digits and underscores");
    });
}

} // namespace

extern const Rule special_character_identifier =
    rule(info, check<ast::CreateTable>, check<ast::AlterTable>, check<ast::RenameTable>,
         check<ast::CreateIndex>, check<ast::CreateView>, check<ast::CreateRoutine>,
         check<ast::CreateTrigger>, check<ast::CreateEvent>);

} // namespace lintel::rules
