#include "analyzer/engine/rule.hpp"
#include "grammar/keywords.hpp"
#include "rules/naming/declared_names.hpp"
#include "rules/naming/release.hpp"

#include <string>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/keywords.html",
    "https://dev.mysql.com/doc/refman/8.4/en/identifiers.html",
};

constexpr RuleInfo info{
    .id = "reserved-word",
    .category = Category::naming,
    .severity = Severity::note,
    .summary = "name that is a reserved word, in the target or in a later release",
    .explanation = R"(
A reserved word is a name only inside backticks. The declaration was written with
them, or comes from a tool that always writes them; the queries of five services,
a report and a person at a prompt are not, and each that forgets them fails with
error 1064, at a place that does not mention the name. The list grows: an upgrade to
8.0 made `rank`, `groups`, `system` and `rows` reserved, and broke schemas that had
used them for years.

Take a name that says more, `sort_order` for `order`, `user_group` for `groups`,
while nothing depends on it yet. Where the word becomes reserved only in a later
release than the target, the finding names that release: the time to act is before
the upgrade.

```sql bad
CREATE TABLE players (id BIGINT UNSIGNED PRIMARY KEY, `rank` INT NOT NULL);
```

```sql good
CREATE TABLE players (id BIGINT UNSIGNED PRIMARY KEY, position INT NOT NULL);
```

Only declarations are looked at, never uses, and each once. A name without backticks that only a
later release reserves is `future-reserved-word`.
)",
    .sources = sources,
};

void check_name(const ast::Identifier& name, std::string_view what, RuleContext& ctx) {
    const Keyword* word = name.empty() ? nullptr : find_keyword(name.text);
    if (word == nullptr) return;
    if (is_reserved(name.text, ctx.dialect)) {
        Diagnostic& finding = ctx.report(name.span, "the {} name `{}` is a reserved word of {}",
                                         what, name.text, describe(ctx.dialect))
                                  .about("{}", name.text);
        if (ctx.dialect.is_mysql() && word->reserved_since > Version{5, 7, 0})
            finding.note("it is reserved since MySQL {}: statements that name it without backticks "
                         "fail from there on",
                         release(word->reserved_since));
        else
            finding.note("every statement that names it without backticks is a syntax error");
        finding.help("take a name that is no keyword, while nothing depends on it");
        return;
    }
    // What has none is `future-reserved-word`'s.
    const bool later = name.quoted && ctx.dialect.is_mysql() && word->ever_reserved &&
                       word->reserved_until.number == 0 &&
                       word->reserved_since > ctx.dialect.version;
    if (!later) return;
    ctx.report(name.span, "the {} name `{}` becomes a reserved word in MySQL {}", what, name.text,
               release(word->reserved_since))
        .about("{}", name.text)
        .note("statements that name it without backticks work on {} and fail after the upgrade",
              describe(ctx.dialect))
        .help("take a name that is no keyword, or quote it everywhere before the upgrade");
}

template <class Declaration> void check(const Declaration& statement, RuleContext& ctx) {
    for_each_declared_name(statement, [&](const ast::Identifier& name, std::string_view what) {
        check_name(name, what, ctx);
    });
}

} // namespace

extern const Rule reserved_word =
    rule(info, check<ast::CreateTable>, check<ast::AlterTable>, check<ast::RenameTable>,
         check<ast::CreateIndex>, check<ast::CreateView>, check<ast::CreateRoutine>,
         check<ast::CreateTrigger>, check<ast::CreateEvent>);

} // namespace lintel::rules
