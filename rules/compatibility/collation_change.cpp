#include "analyzer/engine/rule.hpp"
#include "rules/compatibility/changed_collation.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/charset-collation-effect.html",
    "https://dev.mysql.com/doc/refman/8.4/en/charset-collation-coercibility.html",
};

constexpr RuleInfo info{
    .id = "collation-change",
    .category = Category::compatibility,
    .severity = Severity::note,
    .summary = "collation of columns that existed before changes",
    .explanation = R"(
The collation decides what `=`, `LIKE`, `GROUP BY`, `DISTINCT` and `ORDER BY` do with the
column. A query may return more or fewer rows than yesterday without having changed. A
join with a column that keeps the old collation compares after a conversion, which the
index of one side cannot serve, or fails with error 1267; so does a comparison with a
parameter in a stored routine, which keeps the collation it was created under.

Change columns that are compared with each other in one go, with the routines and views
that use them, and try the queries that sort or group by them.

```sql bad
CREATE TABLE users (
    id BIGINT UNSIGNED PRIMARY KEY,
    city VARCHAR(80)
) COLLATE=utf8mb4_general_ci;
-- then
ALTER TABLE users CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
```

```sql good
CREATE TABLE users (
    id BIGINT UNSIGNED PRIMARY KEY,
    city VARCHAR(80) CHARACTER SET utf8mb3 COLLATE utf8mb3_general_ci
);
-- then
ALTER TABLE users MODIFY city VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;
```

A statement is reported once. Columns under a unique key are
`collation-change-on-unique`'s.
)",
    .sources = sources,
};

bool concerns(const Column& from, const Column& to, const TableChange& change) {
    return compares_otherwise(from, to) &&
           unique_key_over(to, *change.before, *change.after) == nullptr;
}

void report_column(Span span, const Column& from, const Column& to, const Table& table,
                   RuleContext& ctx) {
    ctx.report(span, "`{}` of `{}` is compared by `{}` instead of `{}` from here on", to.name,
               table.name.name, to.type.collation, from.type.collation)
        .about("{}.{}", table.name.name, to.name)
        .note("joins with columns that keep the old collation cannot use an index, or fail with "
              "error 1267")
        .help("change columns that are compared with each other together");
}

void check_changed(const ColumnChanged& change, RuleContext& ctx) {
    if (change.before == nullptr || !existed_before(change.before)) return;
    if (concerns(change.from, change.to, change))
        report_column(change.type_span.empty() ? change.span : change.type_span, change.from,
                      change.to, *change.after, ctx);
}

void check_converted(const CharsetConverted& conversion, RuleContext& ctx) {
    if (conversion.before == nullptr || !existed_before(conversion.before)) return;
    for (const Column& from : conversion.before->columns) {
        const Column* to = conversion.after->find_column(from.name);
        if (to == nullptr || !concerns(from, *to, conversion)) continue;
        return report_column(conversion.span, from, *to, *conversion.after, ctx);
    }
}

} // namespace

extern const Rule collation_change = rule(info, check_changed, check_converted);

} // namespace lintel::rules
