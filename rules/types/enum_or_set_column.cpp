#include "analyzer/engine/rule.hpp"
#include "rules/judged_columns.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/enum.html",
    "https://dev.mysql.com/doc/refman/8.4/en/set.html",
};

constexpr RuleInfo info{
    .id = "enum-or-set-column",
    .category = Category::types,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "column is an ENUM or SET, whose members change by DDL alone",
    .explanation = R"(
The members are part of the table: a new one is an `ALTER TABLE` and a release, and each but one at
the end copies the table. Members are sorted by their number, not their name; a number in a string
(`'2'`) can mean a member or its place; without strict mode an unknown value becomes `''`. A
`SET` takes 64 members at most, and no index finds one of them.

A table of the values, referenced by a foreign key, takes a new one by `INSERT` and can hold a label
beside it; a short `VARCHAR` with a `CHECK` does where there are two or three.

The rule is a matter of policy and off by default. `large-enum` speaks of long lists alone.

```sql bad
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY, state ENUM('open', 'paid') NOT NULL);
```

```sql good
CREATE TABLE order_states (code VARCHAR(10) PRIMARY KEY);
CREATE TABLE orders (
    id BIGINT UNSIGNED PRIMARY KEY, state VARCHAR(10) NOT NULL,
    FOREIGN KEY (state) REFERENCES order_states (code)
);
```
)",
    .sources = sources,
};

void check(const FinalTable& final, RuleContext& ctx) {
    for (const Column& column : judged_columns(final, ctx)) {
        const bool is_enum = column.type.name == TypeName::enum_type;
        if (!is_enum && column.type.name != TypeName::set_type) continue;
        ctx.report(column.declared_at, "`{}` of `{}` is {}", column.name, final.table.name.name,
                   is_enum ? "an ENUM" : "a SET")
            .about("{}.{}", final.table.name.name, column.name)
            .note("its members change by `ALTER TABLE` alone")
            .help("keep the values in a table of their own, or in a short `VARCHAR`");
    }
}

} // namespace

extern const Rule enum_or_set_column = rule(info, check);

} // namespace lintel::rules
