#include "analyzer/engine/rule.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/invisible-indexes.html",
};

constexpr Option<std::int64_t> changes{
    "changes", 20, "changes of the schema that may follow the one that hides an index"};
constexpr const OptionInfo* options[] = {&changes};

constexpr RuleInfo info{
    .id = "forgotten-invisible-index",
    .category = Category::indexes,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "index was made invisible many changes ago and is still there",
    .explanation = R"(
An invisible index serves no query, and is written with each row all the same. That is the price of
finding out whether it is missed before it is dropped, and is meant to be paid for a few days. When
nobody comes back to it, the table carries a dead index for good.

Drop it: nobody has missed it. Or make it visible again with `ALTER TABLE … ALTER INDEX … VISIBLE`,
which takes no time.

The option `changes` says how many statements that change the schema may follow the one that hid the
index. Looked at are whole chains of migrations: an index that was declared invisible with its table,
as in a dump, has no age. The rule is off by default.

```sql good
CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(200), KEY by_email (email));
ALTER TABLE users ALTER INDEX by_email INVISIBLE;
```

```sql bad
-- option: changes = 1
CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(200), KEY by_email (email));
ALTER TABLE users ALTER INDEX by_email INVISIBLE;
ALTER TABLE users ADD COLUMN name VARCHAR(80);
ALTER TABLE users ADD COLUMN born DATE;
```
)",
    .sources = sources,
    .options = options,
};

std::int64_t changes_since(Span place, std::span<const Span> definitions) {
    const auto at = std::ranges::find_if(
        definitions, [&](const Span& statement) { return statement.contains(place); });
    return at == definitions.end() ? 0 : definitions.end() - at - 1;
}

void check(const FinalSchema& schema, RuleContext& ctx) {
    schema.catalog.tables.for_each([&](const ObjectName& name, const TablePtr& table) {
        if (!table || table->temporary) return;
        for (const Index& index : table->indexes) {
            if (index.visible || index.hidden_at == index.declared_at ||
                !ctx.judged(index.hidden_at))
                continue;
            const std::int64_t since = changes_since(index.hidden_at, schema.definitions);
            if (since <= ctx.get(changes)) continue;
            ctx.report(index.hidden_at, "index `{}` of `{}` is invisible since {} changes ago",
                       index.name, name.name, since)
                .about("{}.{}", name.name, index.name)
                .note("no query uses it, and each row that is written keeps it up to date")
                .help("drop it, or make it visible again");
        }
    });
}

} // namespace

extern const Rule forgotten_invisible_index = rule(info, check);

} // namespace lintel::rules
