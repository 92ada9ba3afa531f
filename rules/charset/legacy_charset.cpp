#include "analyzer/engine/rule.hpp"
#include "rules/charset/written_charset.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/charset-charsets.html",
    "https://dev.mysql.com/doc/relnotes/mysql/8.0/en/news-8-0-28.html",
};

constexpr RuleInfo info{
    .id = "legacy-charset",
    .category = Category::charset,
    .severity = Severity::note,
    .summary = "character set that a later release removes: ucs2, macroman, macce, dec8, hp8",
    .explanation = R"(
`ucs2`, `macroman`, `macce`, `dec8` and `hp8` are deprecated since 8.0.28 and announced to
be removed; a table that still uses one will then stop the upgrade. `ucs2` moreover holds
no character beyond U+FFFF, and none of the five can be the character set of a
connection, or only by a conversion on each read.

Use `utf8mb4`.

```sql bad
CREATE TABLE t (id INT PRIMARY KEY, name VARCHAR(80) CHARACTER SET ucs2);
```

```sql good
CREATE TABLE t (id INT PRIMARY KEY, name VARCHAR(80) CHARACTER SET utf8mb4);
```

Each statement is noted once, at the first place.
)",
    .sources = sources,
};

bool is_legacy(std::string_view charset) {
    constexpr std::string_view legacy[] = {"ucs2", "macroman", "macce", "dec8", "hp8"};
    return std::ranges::find(legacy, charset) != std::end(legacy);
}

template <class Statement> void check(const Statement& statement, RuleContext& ctx) {
    if (!ctx.dialect.is_mysql()) return;
    const auto found = find_charset_in(statement, is_legacy);
    if (!found) return;
    ctx.report(found->span, "character set `{}` will be removed", found->charset)
        .about("{}", statement.table.name.text)
        .note("it is deprecated since MySQL 8.0.28")
        .help("use `utf8mb4`");
}

} // namespace

extern const Rule legacy_charset = rule(info, check<ast::CreateTable>, check<ast::AlterTable>);

} // namespace lintel::rules
