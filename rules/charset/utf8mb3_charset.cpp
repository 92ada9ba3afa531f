#include "analyzer/engine/rule.hpp"
#include "rules/charset/written_charset.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/charset-unicode-utf8mb3.html",
    "https://dev.mysql.com/doc/refman/8.4/en/charset-unicode-conversion.html",
};

constexpr RuleInfo info{
    .id = "utf8mb3-charset",
    .category = Category::charset,
    .severity = Severity::note,
    .summary = "character set utf8mb3, or utf8, which still means it",
    .explanation = R"(
In MySQL `utf8` is not UTF-8 but its first three bytes: `utf8mb3` holds no character
beyond U+FFFF. An emoji, many Chinese names and all newer scripts are refused with
error 1366, or, without strict mode, cut off together with the rest of the string.
Comparing or joining such a column with a `utf8mb4` one converts one side, and the
index of that side is not used. Both names are deprecated since 8.0, and a later
release is announced to take `utf8` for `utf8mb4`, so the same file would then mean
another schema.

Write `utf8mb4`. A table that is there is converted with
`ALTER TABLE … CONVERT TO CHARACTER SET utf8mb4`, which as a rule copies it; check
first that indexes stay within 3072 bytes at four bytes a character, and convert
tables that are joined together in one go.

```sql bad
CREATE TABLE posts (id INT UNSIGNED PRIMARY KEY, body TEXT) DEFAULT CHARSET=utf8;
```

```sql good
CREATE TABLE posts (id INT UNSIGNED PRIMARY KEY, body TEXT) DEFAULT CHARSET=utf8mb4;
```

Each file is noted once, at the first place. A column that holds nothing but
ASCII, a country code or a hash, is better declared `CHARACTER SET ascii`.
)",
    .sources = sources,
};

bool is_utf8mb3(std::string_view charset) { return charset == "utf8mb3"; }

void report_found(const WrittenCharset& found, std::string_view what, const std::string& name,
                  RuleContext& ctx) {
    if (ctx.has_reported_in(found.span.file)) return;
    const bool short_name = !folded(found.written).starts_with("utf8mb3");
    Diagnostic& finding =
        short_name
            ? ctx.report(found.span,
                         "`{}` means `utf8mb3`, which holds no characters beyond U+FFFF",
                         found.written)
            : ctx.report(found.span, "`{}` holds no characters beyond U+FFFF", found.written);
    finding.about("{}", name)
        .note("an emoji written to {} `{}` is refused with error 1366", what, name);
    if (ctx.dialect.mysql_since(8, 0))
        finding.note("the character set is deprecated since MySQL 8.0, under both its names");
    finding.help("write `utf8mb4`, or `ascii` where nothing else can occur");
}

void check_created(const ast::CreateTable& create, RuleContext& ctx) {
    if (create.temporary) return;
    const auto found = find_charset_in(create, is_utf8mb3);
    if (found) report_found(*found, "table", create.table.name.text, ctx);
}

void check_altered(const ast::AlterTable& alter, RuleContext& ctx) {
    if (const auto found = find_charset_in(alter, is_utf8mb3))
        report_found(*found, "table", alter.table.name.text, ctx);
}

void check_database_created(const ast::CreateDatabase& create, RuleContext& ctx) {
    if (const auto found = find_in_options(create.options, is_utf8mb3))
        report_found(*found, "a table of", create.name.text, ctx);
}

void check_database_altered(const ast::AlterDatabase& alter, RuleContext& ctx) {
    if (const auto found = find_in_options(alter.options, is_utf8mb3))
        report_found(*found, "a table of",
                     alter.name ? alter.name->text : ctx.step->session.database, ctx);
}

} // namespace

extern const Rule utf8mb3_charset =
    rule(info, check_created, check_altered, check_database_created, check_database_altered);

} // namespace lintel::rules
