#include "analyzer/engine/rule.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/data-types.html",
};

constexpr std::string_view members[] = {"enum", "set"};
constexpr Option<std::span<const std::string_view>> types{"types", members,
                                                          "types that columns may not have"};
constexpr const OptionInfo* options[] = {&types};

constexpr RuleInfo info{
    .id = "disallowed-type",
    .category = Category::types,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "column has a type on the list of types not to be used",
    .explanation = R"(
Some types are not for every shop: `ENUM` where members change often, `JSON` where every
field is to be a column, `FLOAT` near money, `BLOB` where files belong elsewhere. The
option `types` lists those that are not to be used, by the server's names: `enum`, `set`,
`json`, `float`, `double`, `text`, `blob`, `timestamp`, `bit` and so on; synonyms count as
what they stand for. The list is `enum` and `set` until a project says otherwise, and the
rule is off by default.

```sql bad
CREATE TABLE t (id INT PRIMARY KEY, kind ENUM('a', 'b'));
```

```sql good
CREATE TABLE t (id INT PRIMARY KEY, kind VARCHAR(10));
```
)",
    .sources = sources,
    .options = options,
};

/// `enum` of `enum('a','b')`, `int` of `int unsigned`.
std::string word_of(const ColumnType& type, const Dialect& dialect) {
    const std::string text = describe(type, dialect);
    return text.substr(0, text.find_first_of("( "));
}

void check(const FinalTable& final, RuleContext& ctx) {
    const std::vector<std::string>& disallowed = ctx.get(types);
    for (const Column& column : final.table.columns) {
        if (!column.defined || !ctx.judged(column.declared_at)) continue;
        const std::string word = word_of(column.type, ctx.dialect);
        if (std::ranges::none_of(disallowed,
                                 [&](const std::string& type) { return equal_names(type, word); }))
            continue;
        ctx.report(column.declared_at, "`{}` of `{}` is of type `{}`, which is not to be used",
                   column.name, final.table.name.name, word)
            .about("{}.{}", final.table.name.name, column.name);
    }
}

} // namespace

extern const Rule disallowed_type = rule(info, check);

} // namespace lintel::rules
