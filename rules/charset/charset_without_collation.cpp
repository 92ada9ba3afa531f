#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/charset-unicode-sets.html",
    "https://mariadb.com/kb/en/setting-character-sets-and-collations/",
};

constexpr RuleInfo info{
    .id = "charset-without-collation",
    .category = Category::charset,
    .severity = Severity::note,
    .on_by_default = false,
    .fixable = Fixable::unsafe,
    .summary = "CHARSET=utf8mb4 without a collation, which differs from server to server",
    .explanation = R"(
The character set alone leaves the collation to the server, and `utf8mb4` has had
several: `utf8mb4_general_ci` in MySQL 5.7, `utf8mb4_0900_ai_ci` from 8.0 on,
`utf8mb4_uca1400_ai_ci` in newer MariaDB. Tables from one and the same file then differ
between an old server and a new one; joins between them fail with error 1267 or cannot
use an index, and a dump taken on 8.0 cannot be read by 5.7 or MariaDB at all.

Write it out: `DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci`. The rule is off by
default, because where there is one kind of server only, it finds every table and helps
with none.

```sql bad
CREATE TABLE t (id INT PRIMARY KEY) DEFAULT CHARSET=utf8mb4;
```

```sql good
CREATE TABLE t (id INT PRIMARY KEY) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
```
)",
    .sources = sources,
};

void check(const ast::CreateTable& create, RuleContext& ctx) {
    const ast::TableOption* charset = nullptr;
    for (const ast::TableOption& option : create.options) {
        if (option.name == "COLLATE") return;
        if (option.name == "CHARACTER SET" && find_charset(option.value.value) == "utf8mb4")
            charset = &option;
    }
    if (charset == nullptr) return;
    const Span behind{charset->span.file, charset->span.end, charset->span.end};
    const std::string_view collation = default_collation("utf8mb4", ctx.dialect);
    ctx.report(charset->span, "the collation of `{}` is left to the server", create.table.name.text)
        .about("{}", create.table.name.text)
        .note("MySQL 5.7 takes `utf8mb4_general_ci`, 8.0 and later `utf8mb4_0900_ai_ci`")
        .help("write the collation beside it: `COLLATE={}`", collation)
        .suggest({"name the collation that the target takes",
                  {{behind, fmt::format(" COLLATE={}", collation)}},
                  Applicability::unsafe});
}

} // namespace

extern const Rule charset_without_collation = rule(info, check);

} // namespace lintel::rules
