#include "analyzer/engine/rule.hpp"
#include "rules/judged_columns.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/charset-collation-names.html",
};

constexpr RuleInfo info{
    .id = "ci-collation-on-token",
    .category = Category::charset,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "token or hash is compared without regard to case",
    .explanation = R"(
Tokens, hashes and keys in base64 differ by case: under a `_ci` collation two of them can be equal, a unique key
refuses one (error 1062), and a look-up accepts what was typed in the wrong case. `ascii_bin` is exact, and
a quarter of the size in keys of `CHAR` columns.

The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (id INT PRIMARY KEY, token CHAR(64)) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (id INT PRIMARY KEY, token CHAR(64) CHARACTER SET ascii COLLATE ascii_bin, note VARCHAR(9)) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
```
)",
    .sources = sources,
};

bool names_a_token(const std::string& name) {
    const std::string lower = folded(name);
    for (const std::string_view word :
         {"token", "hash", "sha1", "sha256", "md5", "api_key", "apikey", "secret"})
        if (lower == word || lower.ends_with("_" + std::string(word))) return true;
    return false;
}

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    for (const Column& column : judged_columns(final, ctx)) {
        const bool text =
            column.type.name == TypeName::char_type || column.type.name == TypeName::varchar_type;
        if (!text || column.type.collation.find("_ci") == std::string_view::npos ||
            !names_a_token(column.name))
            continue;
        ctx.report(column.declared_at, "`{}` of `{}` is compared without regard to case",
                   column.name, table.name.name)
            .about("{}.{}", table.name.name, column.name)
            .help("declare it CHARACTER SET ascii COLLATE ascii_bin");
    }
}

} // namespace

extern const Rule ci_collation_on_token = rule(info, check);

} // namespace lintel::rules
