#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/integer-types.html",
    "https://dev.mysql.com/doc/refman/8.4/en/example-auto-increment.html",
};

constexpr Option<std::int64_t> min_bytes{
    "min-bytes", 4,
    "least size of an AUTO_INCREMENT column: 2 SMALLINT, 3 MEDIUMINT, 4 INT, 8 BIGINT"};
constexpr const OptionInfo* options[] = {&min_bytes};

constexpr RuleInfo info{
    .id = "small-auto-increment",
    .category = Category::types,
    .severity = Severity::note,
    .summary = "AUTO_INCREMENT column of a type that is soon used up",
    .explanation = R"(
When the counter reaches the end of the type, every `INSERT` into the table fails with
error 1062 (or 167 and 1264), from one moment to the next and usually at the busiest.
Numbers are used up faster than rows: rolled back inserts, `INSERT IGNORE`,
`ON DUPLICATE KEY UPDATE` and bulk loads take numbers they never give back. A `TINYINT`
ends at 127, a `SMALLINT` at 32767. Widening the key then copies the table while nothing
can be written, and every table that refers to it has to follow.

`BIGINT UNSIGNED` costs four bytes more than `INT` and is never used up; `INT UNSIGNED`
reaches 4.2 thousand million. The option `min-bytes` says what is too small; lookup
tables that get a dozen rows in their life are why `SMALLINT` needs a look rather than a
ban.

```sql bad
CREATE TABLE events (id SMALLINT UNSIGNED AUTO_INCREMENT PRIMARY KEY, at DATETIME NOT NULL);
```

```sql good
CREATE TABLE events (id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY, at DATETIME NOT NULL);
```
)",
    .sources = sources,
    .options = options,
};

/// MySQL 8.0 manual, 13.1.2 "Integer Types".
std::int64_t bytes_of(TypeName type) {
    using enum TypeName;
    switch (type) {
    case tinyint_type:
        return 1;
    case smallint_type:
        return 2;
    case mediumint_type:
        return 3;
    case int_type:
        return 4;
    default:
        return 8;
    }
}

void check(const FinalTable& final, RuleContext& ctx) {
    for (const Column& column : final.table.columns) {
        if (!column.defined || !column.auto_increment || !is_integer(column.type.name)) continue;
        if (!ctx.judged(column.declared_at) || final.table.temporary) continue;
        if (bytes_of(column.type.name) >= ctx.get(min_bytes)) continue;
        ctx.report(column.declared_at, "`{}` of `{}` is used up after {} rows", column.name,
                   final.table.name.name,
                   integer_range(column.type.name, column.type.is_unsigned).greatest)
            .about("{}.{}", final.table.name.name, column.name)
            .note("every insert fails from then on, and widening the column copies the table")
            .help("take `INT UNSIGNED`, or `BIGINT UNSIGNED`, which is never used up");
    }
}

} // namespace

extern const Rule small_auto_increment = rule(info, check);

} // namespace lintel::rules
