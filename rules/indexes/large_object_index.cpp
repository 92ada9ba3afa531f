#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/column-indexes.html#column-indexes-prefix",
};

constexpr RuleInfo info{
    .id = "large-object-index",
    .category = Category::indexes,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "index on a prefix of a BLOB or TEXT",
    .explanation = R"(
Such an index cannot sort, cannot answer a query alone and makes no value unique beyond its prefix. A hash of
the text in a column of its own finds equal values, and a full-text index finds words.

The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (id INT PRIMARY KEY, a TEXT, KEY k (a(20)));
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (id INT PRIMARY KEY, a TEXT, b VARCHAR(20), KEY k (b), FULLTEXT KEY f (a));
```
)",
    .sources = sources,
};

void check(const FinalTable& final, RuleContext& ctx) {
    for (const Index& index : final.table.indexes) {
        if (index.kind > IndexKind::plain || !ctx.judged(index.declared_at)) continue;
        for (const KeyPart& part : index.parts)
            if (const Column* column = final.table.find_column(part.column);
                column != nullptr && column->defined && is_blob_or_text(column->type.name))
                ctx.report(index.declared_at, "index `{}` has a prefix of `{}`, a {}", index.name,
                           column->name, describe(column->type, ctx.dialect))
                    .about("{}.{}", final.table.name.name, index.name);
    }
}

} // namespace

extern const Rule large_object_index = rule(info, check);

} // namespace lintel::rules
