#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/example-auto-increment.html",
};

constexpr RuleInfo info{
    .id = "auto-increment-start",
    .category = Category::design,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "AUTO_INCREMENT= is left in a CREATE TABLE",
    .explanation = R"(
`SHOW CREATE TABLE` and dumps print the next value of the day; in a schema file it means nothing, changes
with every dump and makes differences where there are none.

The rule is off by default.

```sql bad
CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY) AUTO_INCREMENT=1043;
```

```sql good
CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY) AUTO_INCREMENT=1;
```
)",
    .sources = sources,
};

void check(const ast::CreateTable& create, RuleContext& ctx) {
    for (const ast::TableOption& option : create.options)
        if (option.name == "AUTO_INCREMENT" && option.value.value != "1" &&
            option.value.value != "0")
            ctx.report(option.span, "`{}` starts at {}", create.table.name.text, option.value.value)
                .about("{}", create.table.name.text)
                .help("leave it out");
}

} // namespace

extern const Rule auto_increment_start = rule(info, check);

} // namespace lintel::rules
