#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-index.html#create-index-unique",
};

constexpr RuleInfo info{
    .id = "nullable-unique-index",
    .category = Category::indexes,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "unique key over a column that may be NULL",
    .explanation = R"(
NULL equals nothing, itself included: a unique key holds any number of rows with NULL in one of its columns.
"One row for each user and day" is not kept where the day may be NULL.

The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT NOT NULL, UNIQUE KEY k (a, b));
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (id INT PRIMARY KEY, a INT NOT NULL, b INT, UNIQUE KEY k (a), KEY l (b));
```
)",
    .sources = sources,
};

void check(const FinalTable& final, RuleContext& ctx) {
    for (const Index& index : final.table.indexes) {
        if (index.kind != IndexKind::unique || !ctx.judged(index.declared_at)) continue;
        for (const KeyPart& part : index.parts) {
            const Column* column = final.table.find_column(part.column);
            if (column == nullptr || !column->defined || !column->nullable) continue;
            ctx.report(index.declared_at,
                       "unique key `{}` of `{}` takes any number of rows where `{}` is NULL",
                       index.name, final.table.name.name, column->name)
                .about("{}.{}", final.table.name.name, index.name)
                .label(column->declared_at, "declared here");
            break;
        }
    }
}

} // namespace

extern const Rule nullable_unique_index = rule(info, check);

} // namespace lintel::rules
