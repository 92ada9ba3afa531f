#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/column-indexes.html#column-indexes-prefix",
    "https://dev.mysql.com/doc/refman/8.4/en/create-index.html",
};

constexpr RuleInfo info{
    .id = "prefix-unique-index",
    .category = Category::indexes,
    .severity = Severity::note,
    .summary = "unique index over the first characters of a column only",
    .explanation = R"(
A unique index on `url(100)` does not demand that URLs differ, but that their first
hundred characters do: two long ones that differ at the end are refused with error 1062.
Usually the prefix was added to get under the limit on an index's length (767 bytes before
5.7, 3072 since), and nobody meant to change what is unique.

Let the whole column be unique where 3072 bytes allow it. For longer values put a hash in
a generated column and make that unique:
`url_hash BINARY(32) AS (UNHEX(SHA2(url, 256))) STORED`.

```sql bad
CREATE TABLE pages (
    id BIGINT UNSIGNED PRIMARY KEY,
    url VARCHAR(2000) NOT NULL,
    UNIQUE KEY by_url (url(100))
);
```

```sql good
CREATE TABLE pages (
    id BIGINT UNSIGNED PRIMARY KEY,
    url VARCHAR(2000) NOT NULL,
    url_hash BINARY(32) AS (UNHEX(SHA2(url, 256))) STORED NOT NULL,
    UNIQUE KEY by_url (url_hash)
);
```
)",
    .sources = sources,
};

std::string_view counted_in(const KeyPart& part, const Table& table) {
    const Column* column = table.find_column(part.column);
    return column != nullptr && column->defined && !has_charset(column->type.name) ? "bytes"
                                                                                   : "characters";
}

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    for (const Index& index : table.indexes) {
        if (!index.is_unique() || !ctx.judged(index.declared_at)) continue;
        for (const KeyPart& part : index.parts) {
            if (!part.length) continue;
            ctx.report(index.declared_at, "only the first {} {} of `{}` are unique", *part.length,
                       counted_in(part, table), part.column)
                .about("{}.{}", table.name.name, index.name)
                .note("values that differ after them are refused with error 1062")
                .help("index the whole column, or a hash of it in a generated column");
            break;
        }
    }
}

} // namespace

extern const Rule prefix_unique_index = rule(info, check);

} // namespace lintel::rules
