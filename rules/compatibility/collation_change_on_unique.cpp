#include "analyzer/engine/rule.hpp"
#include "rules/compatibility/changed_collation.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/charset-collation-effect.html",
    "https://dev.mysql.com/doc/refman/8.4/en/charset-unicode-sets.html",
};

constexpr RuleInfo info{
    .id = "collation-change-on-unique",
    .category = Category::compatibility,
    .severity = Severity::warning,
    .summary = "collation changes under a unique key: values that differed may become equal",
    .explanation = R"(
A unique key compares by the column's collation. Another one may take for equal what was
different before: `ß` and `ss`, letters with and without accents, upper and lower case,
trailing blanks. The `ALTER TABLE` then fails with error 1062 at the first such pair,
after copying the rows before it; and when it succeeds, the application can no longer
insert a value next to the one it is now equal to.

Look for pairs first, by grouping under the new collation:
`SELECT name COLLATE utf8mb4_0900_ai_ci, COUNT(*) FROM users GROUP BY 1 HAVING COUNT(*) > 1`.
Where values are codes, tokens or hashes, a `_bin` collation keeps them apart.

```sql bad
CREATE TABLE users (
    id BIGINT UNSIGNED PRIMARY KEY,
    name VARCHAR(80) COLLATE utf8mb4_bin NOT NULL UNIQUE
);
-- then
ALTER TABLE users MODIFY name VARCHAR(80) COLLATE utf8mb4_0900_ai_ci NOT NULL;
```

```sql good
CREATE TABLE users (
    id BIGINT UNSIGNED PRIMARY KEY,
    name VARCHAR(80) CHARACTER SET utf8mb3 COLLATE utf8mb3_general_ci NOT NULL UNIQUE
);
-- then
ALTER TABLE users CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;
```

A change to a `_bin` collation is not reported, and neither is one between `utf8mb3` and
`utf8mb4` that keeps the rest of the name, as both compare alike.
)",
    .sources = sources,
};

bool report_column(Span span, const Column& from, const Column& to, const TableChange& change,
                   RuleContext& ctx) {
    if (!compares_otherwise(from, to) || to.type.collation.ends_with("_bin")) return false;
    const Index* key = unique_key_over(to, *change.before, *change.after);
    if (key == nullptr) return false;
    const std::string& table = change.after->name.name;
    ctx.report(span, "`{}` of `{}` is compared by `{}` instead of `{}` under {}", to.name, table,
               to.type.collation, from.type.collation,
               key->kind == IndexKind::primary ? "the primary key"
                                               : "unique key `" + key->name + "`")
        .about("{}.{}", table, to.name)
        .note("two values that become equal stop the statement with error 1062")
        .help("look for them first: `SELECT {0} COLLATE {1}, COUNT(*) FROM {2} GROUP BY 1 HAVING "
              "COUNT(*) > 1`",
              to.name, to.type.collation, table);
    return true;
}

void check_changed(const ColumnChanged& change, RuleContext& ctx) {
    if (change.before == nullptr || !existed_before(change.before)) return;
    report_column(change.type_span.empty() ? change.span : change.type_span, change.from, change.to,
                  change, ctx);
}

void check_converted(const CharsetConverted& conversion, RuleContext& ctx) {
    if (conversion.before == nullptr || !existed_before(conversion.before)) return;
    for (const Column& from : conversion.before->columns)
        if (const Column* to = conversion.after->find_column(from.name))
            if (report_column(conversion.span, from, *to, conversion, ctx)) return;
}

} // namespace

extern const Rule collation_change_on_unique = rule(info, check_changed, check_converted);

} // namespace lintel::rules
