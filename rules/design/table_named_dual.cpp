#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/select.html",
};

constexpr RuleInfo info{
    .id = "table-named-dual",
    .category = Category::design,
    .severity = Severity::warning,
    .summary = "table is called DUAL",
    .explanation = R"(
`DUAL` stands for no table at all: `SELECT 1 FROM DUAL` reads none. A table of that name
can be made, in backticks, and is read only by those who put them there too; everyone
else gets one row with what they asked for and no error. Scripts that come from Oracle
create one because Oracle needs it.

Leave it out. `SELECT` needs no `FROM` here, and where a tool writes `FROM DUAL`, the
server understands it without a table.

```sql bad
CREATE TABLE `dual` (dummy CHAR(1) PRIMARY KEY);
```

```sql good
SELECT 1 FROM DUAL;
```
)",
    .sources = sources,
};

void check(const ast::CreateTable& create, RuleContext& ctx) {
    if (!equal_names(create.table.name.text, "dual")) return;
    ctx.report(create.table.name.span,
               "`DUAL` is no table: queries that name it never read this one")
        .about("{}", create.table.name.text)
        .help("leave it out: `SELECT 1 FROM DUAL` works without it");
}

} // namespace

extern const Rule table_named_dual = rule(info, check);

} // namespace lintel::rules
