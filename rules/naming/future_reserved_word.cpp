#include "grammar/keywords.hpp"
#include "grammar/syntax_tree.hpp"
#include "rules/naming/declared_names.hpp"
#include "rules/naming/release.hpp"
#include "rules/words.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/keywords.html",
    "https://dev.mysql.com/doc/refman/8.4/en/identifiers.html",
};

constexpr RuleInfo info{
    .id = "future-reserved-word",
    .category = Category::naming,
    .severity = Severity::warning,
    .fixable = Fixable::safe,
    .summary = "name without backticks that a later release reserves",
    .explanation = R"(
The statement runs on the target and stops with error 1064 on the next release: `rank`, `groups`,
`system` and `rows` became reserved with 8.0, `manual`, `parallel`, `qualify` and `tablesample` with
8.4. After the upgrade migrations cannot be run from the start any more, views and routines made
from such text break when they are made anew, and the same name in the application's queries
fails at once.

Put the name into backticks; the fix does so everywhere in the statement. Better take another
name as long as nothing depends on it, since the application has to quote it too.

```sql bad
-- target: mysql-8.0
CREATE TABLE pumps (id BIGINT UNSIGNED PRIMARY KEY, manual TINYINT(1) NOT NULL);
```

```sql good
-- target: mysql-8.0
CREATE TABLE pumps (id BIGINT UNSIGNED PRIMARY KEY, `manual` TINYINT(1) NOT NULL);
```

Behind a dot, as in `p.manual`, every word is a name. Names in backticks are `reserved-word`'s.
)",
    .sources = sources,
};

/// The word's row where it is free on the target and a later release reserves it; else null.
const Keyword* reserved_later(std::string_view word, const Dialect& target) {
    const Keyword* keyword = find_keyword(word);
    const bool later = keyword != nullptr && keyword->ever_reserved &&
                       keyword->reserved_until == Version{} &&
                       keyword->reserved_since > target.version;
    return later ? keyword : nullptr;
}

/// Where each such word stands in a statement.
using Places = std::map<const Keyword*, std::vector<Span>>;

/// Words that the target does not know are names wherever they stand.
void add_unknown_words(const Step& step, const RuleContext& ctx, Places& places) {
    const std::vector<Token>& tokens = step.tree->tokens;
    const FileId file = step.statement.span.file;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != TokenKind::identifier ||
            (i > 0 && tokens[i - 1].kind == TokenKind::dot))
            continue;
        const Span place{file, tokens[i].begin, tokens[i].end};
        if (const Keyword* word = reserved_later(ctx.sources.text(place), ctx.dialect))
            places[word].push_back(place);
    }
}

/// Words that it has a use for are names where something is called by them.
void add_declared_words(const Step& step, const RuleContext& ctx, Places& places) {
    const auto look = [&](const ast::Identifier& name, std::string_view) {
        if (name.quoted || name.empty()) return;
        const Keyword* word = reserved_later(name.text, ctx.dialect);
        if (word == nullptr) return;
        std::vector<Span>& known = places[word];
        if (std::ranges::find(known, name.span) == known.end()) known.push_back(name.span);
    };
    std::visit(
        [&](const auto& statement) {
            if constexpr (requires { for_each_declared_name(statement, look); })
                for_each_declared_name(statement, look);
        },
        step.statement.node);
}

void check(const Step& step, RuleContext& ctx) {
    if (!ctx.dialect.is_mysql() || step.tree == nullptr) return;
    Places places;
    add_unknown_words(step, ctx, places);
    add_declared_words(step, ctx, places);
    for (auto& [word, spans] : places) {
        std::ranges::sort(spans);
        Fix fix{"put it into backticks", {}, Applicability::safe};
        for (const Span place : spans)
            fix.edits.push_back({place, fmt::format("`{}`", ctx.sources.text(place))});
        const std::string_view name = ctx.sources.text(spans.front());
        ctx.report(spans.front(), "`{}` becomes a reserved word in MySQL {}", name,
                   release(word->reserved_since))
            .about("{}", name)
            .note("the statement works on {} and is a syntax error after the upgrade",
                  describe(ctx.dialect))
            .help("put it into backticks, or take a name that is no keyword")
            .suggest(std::move(fix));
    }
}

} // namespace

extern const Rule future_reserved_word = rule(info, check);

} // namespace lintel::rules
