#include "analyzer/engine/rule.hpp"
#include "rules/words.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/native-pluggable-authentication.html",
    "https://dev.mysql.com/doc/refman/8.4/en/sha256-pluggable-authentication.html",
    "https://dev.mysql.com/doc/refman/8.4/en/caching-sha2-pluggable-authentication.html",
};

constexpr RuleInfo info{
    .id = "deprecated-authentication",
    .category = Category::security,
    .severity = Severity::warning,
    .summary = "account uses an authentication plugin that is going away",
    .explanation = R"(
`mysql_native_password` keeps a hash that was broken long ago. It is deprecated since 8.0.34,
not loaded by a server of 8.4 unless it is told to, and gone in 9.0: there the statement fails
with error 1524, and accounts that an upgrade carries over cannot log in any more.
`sha256_password` is deprecated since 8.0.16.

Write `IDENTIFIED WITH caching_sha2_password`, the default since 8.0, or leave the plugin out.
Check first that every client library knows it; old ones are why the old plugin was written.

```sql bad
CREATE USER 'app'@'10.%' IDENTIFIED WITH mysql_native_password;
```

```sql good
CREATE USER 'app'@'10.%' IDENTIFIED WITH caching_sha2_password;
```

Nothing is said for targets that know no better, before 8.0.34, and for MariaDB.
)",
    .sources = sources,
};

struct Plugin {
    std::string_view name;
    Version deprecated;
};
constexpr Plugin plugins[] = {{"mysql_native_password", Version{8, 0, 34}},
                              {"sha256_password", Version{8, 0, 16}}};

void report(const Word& word, const Plugin& plugin, RuleContext& ctx) {
    if (ctx.dialect.version < plugin.deprecated) return;
    Diagnostic& finding =
        ctx.report(word.span, "`{}` is going away", plugin.name).about("{}", plugin.name);
    if (plugin.name == plugins[0].name && ctx.dialect.mysql_since(9, 0))
        finding.note("the plugin is gone since MySQL 9.0: the statement fails with error 1524");
    else if (plugin.name == plugins[0].name && ctx.dialect.mysql_since(8, 4))
        finding.note("a server of 8.4 does not load it unless it is told to, and 9.0 has none");
    else
        finding.note("it is deprecated");
    finding.help("write `IDENTIFIED WITH caching_sha2_password`, once every client knows it");
}

void check(const ast::Unmodelled& statement, RuleContext& ctx) {
    if (!ctx.dialect.is_mysql()) return;
    if (statement.words != "CREATE USER" && statement.words != "ALTER USER" &&
        !statement.words.starts_with("GRANT"))
        return;
    const std::vector<Word> words = words_of(ctx.step->statement, ctx);
    for (std::size_t i = 2; i < words.size(); ++i) {
        if (!words[i - 1].is("WITH") || !words[i - 2].is("IDENTIFIED")) continue;
        for (const Plugin& plugin : plugins)
            if (equal_names(words[i].text(), plugin.name)) report(words[i], plugin, ctx);
    }
}

} // namespace

extern const Rule deprecated_authentication = rule(info, check);

} // namespace lintel::rules
