#include "analyzer/engine/rule.hpp"
#include "rules/indexes/covering.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/multiple-column-indexes.html",
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/server-error-reference.html#error_er_dup_index",
};

constexpr RuleInfo info{
    .id = "duplicate-index",
    .category = Category::indexes,
    .severity = Severity::warning,
    .summary = "two indexes of a table have the same parts",
    .explanation = R"(
The server accepts both, with a warning (1831) at most, and keeps both: each insert
and each change of the columns writes two trees, the buffer pool and every backup
hold them twice, and the optimizer weighs them against each other for each query.
Nothing is ever read faster. It usually comes from writing `UNIQUE` and then an
index of its own for the same column, or an index on the primary key.

Drop the one with the lesser promise: the plain one beside a unique one, the unique
one beside the primary key. Before dropping one that is there, see that no query
names it in `FORCE INDEX`, which would fail with error 1176.

```sql bad
CREATE TABLE users (
    id BIGINT UNSIGNED PRIMARY KEY,
    email VARCHAR(255) NOT NULL,
    UNIQUE KEY users_email (email),
    KEY email (email)
);
```

```sql good
CREATE TABLE users (
    id BIGINT UNSIGNED PRIMARY KEY,
    email VARCHAR(255) NOT NULL,
    UNIQUE KEY users_email (email)
);
```

Indexes that differ in direction, prefix length, kind or visibility are not
duplicates, nor is one the server made for a foreign key, which goes by itself.
)",
    .sources = sources,
};

/// The one to be dropped of two equal ones: it promises less, or comes later.
bool is_lesser(std::size_t position, const Index& index, std::size_t other_position,
               const Index& other) {
    const auto promise = [](IndexKind kind) {
        return kind == IndexKind::primary ? 2 : kind == IndexKind::unique ? 1 : 0;
    };
    if (promise(index.kind) != promise(other.kind))
        return promise(index.kind) < promise(other.kind);
    return position > other_position;
}

const Index* find_twin(const Table& table, std::size_t position) {
    const Index& index = table.indexes[position];
    for (std::size_t i = 0; i < table.indexes.size(); ++i) {
        const Index& other = table.indexes[i];
        if (i != position && coverage(index, other) == Coverage::duplicate &&
            is_lesser(position, index, i, other))
            return &other;
    }
    return nullptr;
}

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    for (std::size_t i = 0; i < table.indexes.size(); ++i) {
        const Index& index = table.indexes[i];
        const Index* twin = find_twin(table, i);
        if (twin == nullptr) continue;
        // Where only the twin is under judgement, it is the one that is too much.
        const bool judged = ctx.judged(index.declared_at);
        if (!judged && !ctx.judged(twin->declared_at)) continue;
        const Index& extra = judged ? index : *twin;
        const Index& kept = judged ? *twin : index;
        Diagnostic& finding =
            ctx.report(extra.declared_at, "index `{}` of `{}` has the same parts as {}: `{}`",
                       extra.name, table.name.name, name_in_message(kept), describe(extra.parts))
                .about("{}.{}", table.name.name, extra.name)
                .label(kept.declared_at, "{} is declared here", name_in_message(kept))
                .note("both are kept and written with every row, and no query gains by it");
        suggest_without(index, table, finding, ctx.sources);
    }
}

} // namespace

extern const Rule duplicate_index = rule(info, check);

} // namespace lintel::rules
