#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/alter-table.html",
};

constexpr RuleInfo info{
    .id = "text-type-promotion",
    .category = Category::charset,
    .severity = Severity::warning,
    .summary = "CONVERT TO CHARACTER SET silently makes a text column larger",
    .explanation = R"(
When characters may take more bytes than before, `CONVERT TO CHARACTER SET` widens a
column so that all it could hold still fits: `TEXT` becomes `MEDIUMTEXT`, and
`MEDIUMTEXT` becomes `LONGTEXT`. Nobody asked for it and the server says nothing. The
schema then differs from the files and from what the object mapper declares, the next
comparison of schemas wants to shrink the column again, and drivers that size their
buffers by the type take more memory for each row.

Convert such columns by name, with the type they are to have:
`MODIFY body TEXT CHARACTER SET utf8mb4`.

```sql bad
CREATE TABLE posts (id BIGINT UNSIGNED PRIMARY KEY, body TEXT) DEFAULT CHARSET=utf8mb3;
-- then
ALTER TABLE posts CONVERT TO CHARACTER SET utf8mb4;
```

```sql good
CREATE TABLE posts (id BIGINT UNSIGNED PRIMARY KEY, body TEXT) DEFAULT CHARSET=utf8mb3;
-- then
ALTER TABLE posts MODIFY body TEXT CHARACTER SET utf8mb4, DEFAULT CHARSET=utf8mb4;
```

Only where the old character set is known; a statement is reported once.
)",
    .sources = sources,
};

void check(const CharsetConverted& conversion, RuleContext& ctx) {
    if (conversion.before == nullptr || !existed_before(conversion.before)) return;
    for (const Column& from : conversion.before->columns) {
        const Column* to = conversion.after->find_column(from.name);
        if (to == nullptr || !from.defined || !has_charset(from.type.name) ||
            !has_charset(to->type.name) || from.type.name == to->type.name)
            continue;
        const std::string& table = conversion.after->name.name;
        Diagnostic& finding =
            ctx.report(conversion.span, "`{}` of `{}` turns from `{}` into `{}`", from.name, table,
                       describe(from.type, ctx.dialect), describe(to->type, ctx.dialect))
                .about("{}.{}", table, from.name)
                .note("the conversion widens it by itself, as characters may take more bytes");
        if (!from.declared_at.empty()) finding.label(from.declared_at, "declared here");
        finding.help("convert it by name instead: `MODIFY {} {} CHARACTER SET {}`", from.name,
                     describe(from.type, ctx.dialect), conversion.charset);
        return;
    }
}

} // namespace

extern const Rule text_type_promotion = rule(info, check);

} // namespace lintel::rules
