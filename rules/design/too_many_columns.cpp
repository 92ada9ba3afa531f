#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/column-count-limit.html",
};

constexpr Option<std::int64_t> max{"max", 100, "most columns a table may have"};
constexpr const OptionInfo* options[] = {&max};

constexpr RuleInfo info{
    .id = "too-many-columns",
    .category = Category::design,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "table has more columns than the limit",
    .explanation = R"(
A table with a hundred columns usually holds several things at once, or repeats one in
numbered columns. Each row that is read brings all of them into the buffer pool, each that
is written goes to the binary log as a whole under the default `binlog_row_image`, and the
row size limit of 65,535 bytes is met one `ALTER TABLE` at a time.

Split off what is seldom read, or what has a key of its own. The option `max` says how
many are too many; the rule is a matter of policy and off by default.

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, name VARCHAR(80));
```

```sql bad
CREATE TABLE sheet (
    id BIGINT UNSIGNED PRIMARY KEY,
    c1 INT, c2 INT, c3 INT, c4 INT, c5 INT, c6 INT, c7 INT, c8 INT, c9 INT, c10 INT,
    c11 INT, c12 INT, c13 INT, c14 INT, c15 INT, c16 INT, c17 INT, c18 INT, c19 INT, c20 INT,
    c21 INT, c22 INT, c23 INT, c24 INT, c25 INT, c26 INT, c27 INT, c28 INT, c29 INT, c30 INT,
    c31 INT, c32 INT, c33 INT, c34 INT, c35 INT, c36 INT, c37 INT, c38 INT, c39 INT, c40 INT,
    c41 INT, c42 INT, c43 INT, c44 INT, c45 INT, c46 INT, c47 INT, c48 INT, c49 INT, c50 INT,
    c51 INT, c52 INT, c53 INT, c54 INT, c55 INT, c56 INT, c57 INT, c58 INT, c59 INT, c60 INT,
    c61 INT, c62 INT, c63 INT, c64 INT, c65 INT, c66 INT, c67 INT, c68 INT, c69 INT, c70 INT,
    c71 INT, c72 INT, c73 INT, c74 INT, c75 INT, c76 INT, c77 INT, c78 INT, c79 INT, c80 INT,
    c81 INT, c82 INT, c83 INT, c84 INT, c85 INT, c86 INT, c87 INT, c88 INT, c89 INT, c90 INT,
    c91 INT, c92 INT, c93 INT, c94 INT, c95 INT, c96 INT, c97 INT, c98 INT, c99 INT, c100 INT
);
```
)",
    .sources = sources,
    .options = options,
};

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    const auto limit = ctx.get(max);
    const auto columns = static_cast<std::int64_t>(table.columns.size());
    if (columns <= limit) return;
    // Reported where the column that is one too many was added.
    Span place = table.declared_at;
    for (const Column& column : table.columns)
        if (ctx.judged(column.declared_at) && !column.preexisting) place = column.declared_at;
    if (!ctx.judged(place)) return;
    ctx.report(ctx.judged(table.declared_at) ? table.declared_at : place,
               "`{}` has {} columns, more than {}", table.name.name, columns, limit)
        .about("{}", table.name.name)
        .help("split off what is seldom read, or has a key of its own");
}

} // namespace

extern const Rule too_many_columns = rule(info, check);

} // namespace lintel::rules
