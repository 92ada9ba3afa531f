#include "analyzer/engine/rule.hpp"
#include "rules/judged_columns.hpp"
#include "rules/naming/name_pattern.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/timestamp-initialization.html",
};

constexpr Option<std::string_view> pattern{
    "pattern",
    "(?i).*(update|modif|change|mtime|touch|sync|edit|last|version|timestamp).*|ts|u_?time",
    "names of columns that are there to tell of the last change: RE2", &objection_to_pattern};
constexpr const OptionInfo* options[] = {&pattern};

constexpr RuleInfo info{
    .id = "on-update-timestamp",
    .category = Category::types,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "ON UPDATE CURRENT_TIMESTAMP on a column that does not tell of the last change",
    .explanation = R"(
The column is set to the time of each `UPDATE` that changes another one and does not name it: a
backfill, a correction by hand, a new release that writes a flag. For `updated_at` that is the point.
For a date that means something, when an order was placed or a contract ends, it overwrites the
value, and no statement shows it.

It often comes by itself: without `explicit_defaults_for_timestamp` (before MySQL 8.0, MariaDB before
10.10) the first `TIMESTAMP NOT NULL` column of a table gets it unasked, and dumps then write it out.

Leave the clause out, and say `DEFAULT CURRENT_TIMESTAMP` alone where the time of the `INSERT` is
meant. The option `pattern` is a regular expression in the syntax of RE2 for the names that may have
it, matched as a whole. The rule is off by default.

```sql bad
CREATE TABLE orders (
    id BIGINT UNSIGNED PRIMARY KEY,
    placed_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP
);
```

```sql good
CREATE TABLE orders (
    id BIGINT UNSIGNED PRIMARY KEY,
    placed_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP
);
```
)",
    .sources = sources,
    .options = options,
};

void check(const FinalTable& final, RuleContext& ctx) {
    for (const Column& column : judged_columns(final, ctx)) {
        if (!column.on_update || pattern_of(pattern, ctx).matches(column.name)) continue;
        ctx.report(column.declared_at, "each `UPDATE` of a row of `{}` sets `{}` to the time",
                   final.table.name.name, column.name)
            .about("{}.{}", final.table.name.name, column.name)
            .help("leave out `ON UPDATE`, or call the column after what it tells");
    }
}

} // namespace

extern const Rule on_update_timestamp = rule(info, check);

} // namespace lintel::rules
