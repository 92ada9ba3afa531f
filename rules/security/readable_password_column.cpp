#include "analyzer/engine/rule.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/password-security.html",
    "https://dev.mysql.com/doc/refman/8.4/en/encryption-functions.html",
};

constexpr Option<std::int64_t> least{"least", 60, "characters that a password hash needs"};
constexpr const OptionInfo* options[] = {&least};

constexpr RuleInfo info{
    .id = "readable-password-column",
    .category = Category::security,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "column for passwords is too short for a hash",
    .explanation = R"(
Hashes made for passwords are long: bcrypt writes 60 characters, Argon2 some 97. A column named
`password` of 20 or 40 characters holds the password itself, or an MD5 or SHA-1, which are
guessed by the billion in a second once the table has leaked.

Make it `VARCHAR(255)` and keep what a password library gives.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, password VARCHAR(32) NOT NULL);
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, password VARCHAR(255) NOT NULL);
```

The rule is off by default, since passwords for other systems are kept otherwise. Binary columns
are not looked at.
)",
    .sources = sources,
    .options = options,
};

void check(const FinalTable& final, RuleContext& ctx) {
    constexpr std::string_view words[] = {"password", "passwd", "pwd", "user_password", "pass"};
    for (const Column& column : final.table.columns) {
        const bool text = column.defined && (column.type.name == ast::TypeName::char_type ||
                                             column.type.name == ast::TypeName::varchar_type);
        if (!text || !ctx.judged(column.declared_at) || !column.type.length) continue;
        if (static_cast<std::int64_t>(*column.type.length) >= ctx.get(least)) continue;
        if (std::ranges::none_of(
                words, [&](std::string_view word) { return equal_names(word, column.name); }))
            continue;
        ctx.report(column.declared_at,
                   "`{}` of `{}` holds {} characters, too few for a password's hash", column.name,
                   final.table.name.name, *column.type.length)
            .about("{}.{}", final.table.name.name, column.name)
            .help("use `VARCHAR(255)` and keep the hash of a password library");
    }
}

} // namespace

extern const Rule readable_password_column = rule(info, check);

} // namespace lintel::rules
