#include "analyzer/engine/rule.hpp"
#include "rules/naming/declared_names.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/identifiers.html",
};

constexpr RuleInfo info{
    .id = "invisible-character",
    .category = Category::naming,
    .severity = Severity::warning,
    .summary = "name holds a character that cannot be seen, or a quote that is none",
    .explanation = R"(
Text that was pasted from a web page, a chat or a word processor brings no-break spaces,
zero-width characters and curly quotes with it. The server does not take them for blanks
or quotes but for letters: they become part of a name. The table is created, looks right
in every tool, and fails with error 1054 or 1146 for all who type its name.

Delete the character, and type the name again.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, `name​` VARCHAR(80));
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, `name` VARCHAR(80));
```

Names in other scripts are no concern of this rule.
)",
    .sources = sources,
};

struct Character {
    std::string_view bytes;
    std::string_view name;
};

/// In UTF-8, as files are read.
constexpr Character characters[] = {
    {"\xC2\xA0", "a no-break space (U+00A0)"},
    {"\xC2\xAD", "a soft hyphen (U+00AD)"},
    {"\xE2\x80\x8B", "a zero-width space (U+200B)"},
    {"\xE2\x80\x8E", "a left-to-right mark (U+200E)"},
    {"\xE2\x80\x8F", "a right-to-left mark (U+200F)"},
    {"\xE2\x80\x98", "a curly quote (U+2018)"},
    {"\xE2\x80\x99", "a curly quote (U+2019)"},
    {"\xE2\x80\x9C", "a curly quote (U+201C)"},
    {"\xE2\x80\x9D", "a curly quote (U+201D)"},
    {"\xE2\x80\xAF", "a narrow no-break space (U+202F)"},
    {"\xE2\x81\xA0", "a word joiner (U+2060)"},
    {"\xE3\x80\x80", "an ideographic space (U+3000)"},
    {"\xEF\xBB\xBF", "a byte order mark (U+FEFF)"},
    {"\xEF\xBD\x80", "a full-width backtick (U+FF40)"},
};

/// A name as it is written, without those characters; a blank stays one that is seen.
std::string without_characters(std::string_view written) {
    std::string text(written);
    for (const Character& character : characters)
        for (std::size_t at = 0; (at = text.find(character.bytes, at)) != std::string::npos;)
            text.replace(at, character.bytes.size(),
                         character.name.find("-break space") != std::string_view::npos ||
                                 character.name.find("ideographic") != std::string_view::npos
                             ? "_"
                             : "");
    return text;
}

template <class Declaration> void check(const Declaration& statement, RuleContext& ctx) {
    for_each_declared_name(statement, [&](const ast::Identifier& name, std::string_view what) {
        for (const Character& character : characters) {
            const std::size_t at = name.text.find(character.bytes);
            if (at == std::string::npos) continue;
            Diagnostic& finding =
                ctx.report(name.span, "the {} name `{}` holds {}", what, name.text, character.name)
                    .about("{}", name.text)
                    .note(
                        "it is a part of the name: whoever types the name without it gets an error")
                    .help("type the name again without it");
            finding.suggest({"leave it out",
                             {{name.span, without_characters(ctx.sources.text(name.span))}},
                             Applicability::unsafe});
            return;
        }
    });
}

} // namespace

extern const Rule invisible_character =
    rule(info, check<ast::CreateTable>, check<ast::AlterTable>, check<ast::RenameTable>,
         check<ast::CreateIndex>, check<ast::CreateView>, check<ast::CreateRoutine>,
         check<ast::CreateTrigger>, check<ast::CreateEvent>);

} // namespace lintel::rules
