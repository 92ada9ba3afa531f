#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/miscellaneous-functions.html#function_uuid-to-bin",
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-index-types.html",
};

constexpr RuleInfo info{
    .id = "text-uuid-primary-key",
    .category = Category::types,
    .severity = Severity::note,
    .summary = "primary key is a UUID kept as text",
    .explanation = R"(
A UUID written out is 36 characters where 16 bytes would do. InnoDB keeps the primary
key in every entry of every secondary index, so the table pays for it again and again;
in `utf8mb4` comparisons go through a collation as well. And random keys land all over
the tree: each insert dirties another page, pages split and stay half full, and once
the table is larger than the buffer pool every insert waits for the disk.

Keep it as `BINARY(16)`, written by `UUID_TO_BIN(UUID(), 1)`, which moves the time to
the front so that new keys come last (or use version 7, which is ordered by itself);
or take a `BIGINT AUTO_INCREMENT` as the key and put the UUID into a unique index. If it
has to be text, `CHAR(36) CHARACTER SET ascii` is the smallest.

```sql bad
CREATE TABLE users (uuid CHAR(36) PRIMARY KEY, name VARCHAR(80)) DEFAULT CHARSET=utf8mb4;
```

```sql good
CREATE TABLE users (uuid BINARY(16) PRIMARY KEY, name VARCHAR(80)) DEFAULT CHARSET=utf8mb4;
```

A `CHAR(36)` counts as one whatever its name, a `VARCHAR(36)` when it is called `id`, and
32 characters when the name says so.
)",
    .sources = sources,
};

bool is_text_uuid(const Column& column) {
    using enum TypeName;
    if (!column.defined || (column.type.name != char_type && column.type.name != varchar_type))
        return false;
    const std::string name = folded(column.name);
    const bool named =
        name.find("uuid") != std::string::npos || name.find("guid") != std::string::npos;
    if (column.type.length == 32) return named;
    return column.type.length == 36 && (named || name == "id" || column.type.name == char_type);
}

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    const Index* key = table.primary_key();
    if (key == nullptr || key->parts.size() != 1 || table.temporary) return;
    const Column* column = table.find_column(key->parts[0].column);
    if (column == nullptr || !is_text_uuid(*column)) return;
    if (!ctx.judged(column->declared_at) && !ctx.judged(key->declared_at)) return;
    const auto width = bytes_per_character(column->type.charset);
    Diagnostic& finding =
        ctx.report(ctx.judged(column->declared_at) ? column->declared_at : key->declared_at,
                   "primary key `{}` of `{}` is a UUID as text", column->name, table.name.name)
            .about("{}.{}", table.name.name, column->name);
    if (width && *width > 1)
        finding.note("it takes {} characters of up to {} bytes, again in every secondary index",
                     *column->type.length, *width);
    else
        finding.note("it takes {} bytes, again in every secondary index", *column->type.length);
    finding.help("keep it as `BINARY(16)`, written by `UUID_TO_BIN(UUID(), 1)`");
}

} // namespace

extern const Rule text_uuid_primary_key = rule(info, check);

} // namespace lintel::rules
