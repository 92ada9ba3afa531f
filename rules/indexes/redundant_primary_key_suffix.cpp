#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/index-extensions.html",
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-index-types.html",
};

constexpr RuleInfo info{
    .id = "redundant-primary-key-suffix",
    .category = Category::indexes,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "secondary index ends with the primary key, which InnoDB adds anyway",
    .explanation = R"(
Each entry of a secondary index ends with the primary key already. Writing it out changes nothing but the
names in the definition, and keeps two definitions of the same index from looking alike.

The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (id INT PRIMARY KEY, a INT, KEY k (a, id));
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (id INT PRIMARY KEY, a INT, KEY k (a), UNIQUE KEY u (a, id), KEY d (a, id DESC));
```
)",
    .sources = sources,
};

bool ends_with(const Index& index, const Index& primary) {
    if (index.parts.size() <= primary.parts.size()) return false;
    const std::size_t skip = index.parts.size() - primary.parts.size();
    for (std::size_t i = 0; i < primary.parts.size(); ++i) {
        const KeyPart& part = index.parts[skip + i];
        const KeyPart& own = primary.parts[i];
        if (part.column.empty() || !equal_names(part.column, own.column) || part.length ||
            own.length || part.order != own.order)
            return false;
    }
    return true;
}

void check(const FinalTable& final, RuleContext& ctx) {
    const Index* primary = final.table.primary_key();
    if (primary == nullptr || final.table.engine != "innodb") return;
    for (const Index& index : final.table.indexes)
        if (index.kind == IndexKind::plain && ctx.judged(index.declared_at) &&
            ends_with(index, *primary))
            ctx.report(index.declared_at,
                       "index `{}` of `{}` ends with the primary key, which is there anyway",
                       index.name, final.table.name.name)
                .about("{}.{}", final.table.name.name, index.name)
                .label(primary->declared_at, "the primary key")
                .help("leave `{}` out of it", describe(primary->parts));
}

} // namespace

extern const Rule redundant_primary_key_suffix = rule(info, check);

} // namespace lintel::rules
