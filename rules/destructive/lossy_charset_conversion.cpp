#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"
#include "rules/destructive/repertoire.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/alter-table.html",
    "https://dev.mysql.com/doc/refman/8.4/en/charset-unicode-conversion.html",
};

constexpr RuleInfo info{
    .id = "lossy-charset-conversion",
    .category = Category::destructive,
    .severity = Severity::warning,
    .summary = "text is converted to a character set that cannot hold all its characters",
    .explanation = R"(
Each character that the new character set lacks stops the `ALTER TABLE` with error 1366
in strict mode, after the rows before it were copied; without strict mode it becomes
a question mark, for good. The same holds for what the running release writes from
then on: a name with an emoji or a euro sign is refused where it was accepted
yesterday.

Convert towards `utf8mb4`, which holds everything. To make a column smaller, for codes
and hashes that hold ASCII only, look first for rows that would not survive:
`SELECT ... WHERE c <> CONVERT(CONVERT(c USING ascii) USING utf8mb4)`.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, name VARCHAR(80)) DEFAULT CHARSET=utf8mb4;
-- then
ALTER TABLE users CONVERT TO CHARACTER SET latin1;
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, name VARCHAR(80)) DEFAULT CHARSET=latin1;
-- then
ALTER TABLE users CONVERT TO CHARACTER SET utf8mb4;
```

Nothing is said where the old character set is not known.
)",
    .sources = sources,
};

bool is_lossy(const Column& from, const Column& to) {
    return from.defined && existed_before(from) && has_charset(from.type.name) &&
           has_charset(to.type.name) && !from.is_virtual() &&
           !holds_all(from.type.charset, to.type.charset);
}

void report_column(Span span, const Column& from, const Column& to, const Table& table,
                   RuleContext& ctx) {
    ctx.report(span,
               "`{}` of `{}` is converted from `{}` to `{}`, which lacks some of its characters",
               from.name, table.name.name, from.type.charset, to.type.charset)
        .about("{}.{}", table.name.name, from.name)
        .note("a character it lacks stops the statement with error 1366, or, without strict mode, "
              "becomes `?`")
        .help("keep `{}`, or look first for values that do not survive", from.type.charset);
}

void check_changed(const ColumnChanged& change, RuleContext& ctx) {
    if (!change.redefined || change.before == nullptr || !existed_before(change.before)) return;
    if (is_lossy(change.from, change.to))
        report_column(change.type_span.empty() ? change.span : change.type_span, change.from,
                      change.to, *change.after, ctx);
}

void check_converted(const CharsetConverted& conversion, RuleContext& ctx) {
    if (conversion.before == nullptr || !existed_before(conversion.before)) return;
    for (const Column& from : conversion.before->columns) {
        const Column* to = conversion.after->find_column(from.name);
        if (to == nullptr || !is_lossy(from, *to)) continue;
        return report_column(conversion.span, from, *to, *conversion.after, ctx);
    }
}

} // namespace

extern const Rule lossy_charset_conversion = rule(info, check_changed, check_converted);

} // namespace lintel::rules
