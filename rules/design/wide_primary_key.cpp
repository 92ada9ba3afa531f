#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-index-types.html",
};

constexpr Option<std::int64_t> parts{"parts", 4, "most columns"};
constexpr Option<std::int64_t> bytes{"bytes", 128, "most bytes"};
constexpr const OptionInfo* options[] = {&parts, &bytes};

constexpr RuleInfo info{
    .id = "wide-primary-key",
    .category = Category::design,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "primary key has more parts or bytes than the limit",
    .explanation = R"(
InnoDB puts the primary key at the end of every secondary index: 100 bytes of it are 100 bytes more for
each row in each of them. A number as key and a unique key over the columns is smaller from the second
index on. The options `parts` and `bytes` say how wide it may be.

The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (a INT, b INT, c INT, d INT, e INT, PRIMARY KEY (a, b, c, d, e));
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (a INT, b INT, PRIMARY KEY (a, b));
```
)",
    .sources = sources,
    .options = options,
};

/// The most that a value takes in a key.
std::uint64_t bytes_of(const ColumnType& type) {
    const std::uint64_t length = type.length.value_or(1);
    if (has_charset(type.name) && !type.members)
        return length * bytes_per_character(type.charset).value_or(1);
    if (type.name == TypeName::binary_type || type.name == TypeName::varbinary_type) return length;
    return type.name == TypeName::tinyint_type ? 1 : type.name == TypeName::int_type ? 4 : 8;
}

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    const Index* primary = table.primary_key();
    if (primary == nullptr || !ctx.judged(primary->declared_at)) return;
    std::uint64_t size = 0;
    for (const KeyPart& part : primary->parts)
        if (const Column* column = table.find_column(part.column);
            column != nullptr && column->defined)
            size += part.length ? *part.length : bytes_of(column->type);
    const auto count = static_cast<std::int64_t>(primary->parts.size());
    if (count <= ctx.get(parts) && static_cast<std::int64_t>(size) <= ctx.get(bytes)) return;
    ctx.report(primary->declared_at, "the primary key of `{}` has {} parts and up to {} bytes",
               table.name.name, count, size)
        .about("{}", table.name.name)
        .note("each entry of a secondary index repeats it")
        .help("make a number the primary key, and this a unique key");
}

} // namespace

extern const Rule wide_primary_key = rule(info, check);

} // namespace lintel::rules
