#include "analyzer/engine/rule.hpp"
#include "rules/indexes/covering.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/multiple-column-indexes.html",
    "https://dev.mysql.com/doc/refman/8.4/en/sys-schema-redundant-indexes.html",
};

constexpr RuleInfo info{
    .id = "redundant-index",
    .category = Category::indexes,
    .severity = Severity::note,
    .summary = "index is the beginning of another index",
    .explanation = R"(
An index on `(a, b)` finds rows by `a` as well as one on `(a)` does, so the shorter
one is rarely worth what it costs: another tree to write with every row, to hold in
memory and to back up. A foreign key is served by the longer one too; the server
lets the shorter go without complaint.

Drop the shorter, after a look at three cases in which it earns its keep. It may be
much narrower than the longer one, and read by full index scans. A query may sort by
the primary key within one value of `a`, which only the short index gives in order.
Or a query names it in `FORCE INDEX`. From 8.0 on, make it `INVISIBLE` for a while
first: that is undone in an instant, and building an index again is not.

```sql bad
CREATE TABLE orders (
    id BIGINT UNSIGNED PRIMARY KEY,
    user_id BIGINT UNSIGNED NOT NULL,
    placed_at DATETIME NOT NULL,
    KEY by_user (user_id),
    KEY by_user_and_time (user_id, placed_at)
);
```

```sql good
CREATE TABLE orders (
    id BIGINT UNSIGNED PRIMARY KEY,
    user_id BIGINT UNSIGNED NOT NULL,
    placed_at DATETIME NOT NULL,
    KEY by_user_and_time (user_id, placed_at)
);
```

A unique index is never redundant to a longer one, since it promises more. Indexes
with another direction, on expressions, for full text, invisible ones and those the
server made for a foreign key are left alone.
)",
    .sources = sources,
};

const Index* find_cover(const Table& table, const Index& index) {
    for (const Index& other : table.indexes)
        if (&other != &index && coverage(index, other) == Coverage::prefix) return &other;
    return nullptr;
}

/// A twin is reported as `duplicate-index`; one finding for an index is enough.
bool has_twin(const Table& table, const Index& index) {
    for (const Index& other : table.indexes)
        if (&other != &index && coverage(index, other) == Coverage::duplicate) return true;
    return false;
}

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    for (const Index& index : table.indexes) {
        const Index* cover = find_cover(table, index);
        if (cover == nullptr || has_twin(table, index)) continue;
        const bool judged = ctx.judged(index.declared_at);
        if (!judged && !ctx.judged(cover->declared_at)) continue;

        Diagnostic& finding =
            judged ? ctx.report(index.declared_at, "index `{}` of `{}` is the beginning of {}",
                                index.name, table.name.name, name_in_message(*cover))
                         .label(cover->declared_at, "covered by `{}`", describe(cover->parts))
                   : ctx.report(cover->declared_at, "{} makes index `{}` of `{}` redundant",
                                name_in_message(*cover), index.name, table.name.name)
                         .label(index.declared_at, "its parts are the first ones of the new index");
        finding.about("{}.{}", table.name.name, index.name);
        finding.note("what looks rows up by `{}` can use {}", describe(index.parts),
                     name_in_message(*cover));
        suggest_without(index, table, finding, ctx.sources);
    }
}

} // namespace

extern const Rule redundant_index = rule(info, check);

} // namespace lintel::rules
