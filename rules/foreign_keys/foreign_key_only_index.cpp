#include "analyzer/engine/rule.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html",
    "https://dev.mysql.com/doc/refman/8.4/en/sys-schema-unused-indexes.html",
};

constexpr RuleInfo info{
    .id = "foreign-key-only-index",
    .category = Category::foreign_keys,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "index that nothing but a foreign key is known to need",
    .explanation = R"(
The index is there because the foreign key needs one, and it is the only one that can serve: it
cannot be dropped while the key is there (error 1553), however little queries use it. Whoever
looks for unused indexes finds it in `sys.schema_unused_indexes` and is refused.

The rule is off by default. With it a table's indexes show which are held by foreign keys;
widen such an index by what queries filter or sort by and it serves both.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE posts (id INT PRIMARY KEY, user_id INT, KEY by_user (user_id), FOREIGN KEY (user_id) REFERENCES users (id));
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE posts (id INT PRIMARY KEY, user_id INT, at DATETIME, KEY by_user (user_id, at), FOREIGN KEY (user_id) REFERENCES users (id));
```
)",
    .sources = sources,
};

bool begins_with(const Index& index, const std::vector<std::string>& columns) {
    return index.visible && index.kind <= IndexKind::plain &&
           index.parts.size() >= columns.size() &&
           std::equal(columns.begin(), columns.end(), index.parts.begin(),
                      [](const std::string& column, const KeyPart& part) {
                          return !part.length && equal_names(column, part.column);
                      });
}

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    if (!table.complete) return;
    for (const Index& index : table.indexes) {
        if (index.kind != IndexKind::plain || index.implicit || !ctx.judged(index.declared_at))
            continue;
        for (const ForeignKey& key : table.foreign_keys) {
            if (key.columns.size() != index.parts.size() || !begins_with(index, key.columns))
                continue;
            const bool only = std::ranges::none_of(table.indexes, [&](const Index& other) {
                return &other != &index && begins_with(other, key.columns);
            });
            if (!only) continue;
            ctx.report(index.declared_at, "index `{}` of `{}` is there for foreign key `{}`",
                       index.name, table.name.name, key.name)
                .about("{}.{}", table.name.name, index.name)
                .note("it cannot be dropped while the key is there")
                .help("widen it by what queries filter or sort by");
            break;
        }
    }
}

} // namespace

extern const Rule foreign_key_only_index = rule(info, check);

} // namespace lintel::rules
