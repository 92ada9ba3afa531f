#include "analyzer/engine/plugin.hpp"

namespace {

using namespace lintel;

constexpr Option<std::string_view> prefix{"prefix", "app_", "what a table's name begins with"};
constexpr const OptionInfo* options[] = {&prefix};

constexpr RuleInfo info{
    .id = "table-prefix",
    .category = Category::naming,
    .severity = Severity::warning,
    .summary = "table is created whose name lacks the prefix",
    .explanation = R"(
Several applications share our databases; the prefix says whose a table is.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY);
```

```sql good
CREATE TABLE app_users (id INT PRIMARY KEY);
```
)",
    .options = options,
};

void check(const ast::CreateTable& create, RuleContext& ctx) {
    const std::string wanted = ctx.get(prefix);
    if (create.table.name.text.starts_with(wanted)) return;
    ctx.report(create.table.span(), "`{}` does not begin with `{}`", create.table.name.text,
               wanted);
}

const Rule table_prefix = rule(info, check);
const Rule* const rules[] = {&table_prefix};

} // namespace

extern "C" const Plugin* lintel_plugin() {
    static const Plugin plugin{.abi = {}, .rules = rules};
    return &plugin;
}
