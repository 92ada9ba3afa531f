#include "analyzer/engine/rule.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-index.html",
};

constexpr std::string_view usual[] = {"fulltext", "spatial", "hash"};
constexpr Option<std::span<const std::string_view>> kinds{"kinds", usual,
                                                          "kinds that are not to be used"};
constexpr const OptionInfo* options[] = {&kinds};

constexpr RuleInfo info{
    .id = "disallowed-index-type",
    .category = Category::indexes,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "index of a kind that is on the list of those not to be used",
    .explanation = R"(
The option `kinds` lists kinds of indexes that a project does without: `fulltext`, `spatial`, `hash`,
`expression`, `prefix`, `descending`.

The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (id INT PRIMARY KEY, a TEXT, FULLTEXT KEY f (a));
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (id INT PRIMARY KEY, a INT, KEY k (a));
```
)",
    .sources = sources,
    .options = options,
};

std::vector<std::string_view> kinds_of(const Index& index) {
    std::vector<std::string_view> found;
    if (index.kind == IndexKind::fulltext) found.push_back("fulltext");
    if (index.kind == IndexKind::spatial) found.push_back("spatial");
    if (index.type == IndexType::hash) found.push_back("hash");
    for (const KeyPart& part : index.parts) {
        if (part.expression) found.push_back("expression");
        if (part.length) found.push_back("prefix");
        if (part.order == Order::descending) found.push_back("descending");
    }
    return found;
}

void check(const FinalTable& final, RuleContext& ctx) {
    const std::vector<std::string>& names = ctx.get(kinds);
    for (const Index& index : final.table.indexes) {
        if (!ctx.judged(index.declared_at)) continue;
        for (const std::string_view kind : kinds_of(index)) {
            if (std::ranges::none_of(
                    names, [&](const std::string& one) { return equal_names(one, kind); }))
                continue;
            ctx.report(index.declared_at, "index `{}` of `{}` is of kind `{}`", index.name,
                       final.table.name.name, kind)
                .about("{}.{}", final.table.name.name, index.name);
            break;
        }
    }
}

} // namespace

extern const Rule disallowed_index_type = rule(info, check);

} // namespace lintel::rules
