#include "analyzer/engine/rule.hpp"
#include "rules/judged_columns.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/char.html",
};

constexpr Option<std::int64_t> max{"max", 64, "longest CHAR"};
constexpr const OptionInfo* options[] = {&max};

constexpr RuleInfo info{
    .id = "long-char-column",
    .category = Category::types,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "CHAR longer than the limit",
    .explanation = R"(
A `CHAR` fills its length with blanks in every row and index, and in utf8mb4 may take four bytes for
each character. Beyond a few characters, `VARCHAR` is smaller. The option `max` says how long it may be.

The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (id INT PRIMARY KEY, a CHAR(200));
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(200), b CHAR(2));
```
)",
    .sources = sources,
    .options = options,
};

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    for (const Column& column : judged_columns(final, ctx)) {
        if (!(column.type.name == TypeName::char_type &&
              static_cast<std::int64_t>(column.type.length.value_or(1)) > ctx.get(max)))
            continue;
        ctx.report(column.declared_at, "`{}` of `{}` is a CHAR of {}", column.name, table.name.name,
                   column.type.length.value_or(1))
            .about("{}.{}", table.name.name, column.name)
            .help("use VARCHAR");
    }
}

} // namespace

extern const Rule long_char_column = rule(info, check);

} // namespace lintel::rules
