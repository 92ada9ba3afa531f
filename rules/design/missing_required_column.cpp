#include "analyzer/engine/rule.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-table.html",
};

constexpr std::string_view usual[] = {"created_at"};
constexpr Option<std::span<const std::string_view>> columns{"columns", usual,
                                                            "columns that every table must have"};
constexpr Option<std::span<const std::string_view>> except{
    "except", {}, "tables that need not have them"};
constexpr const OptionInfo* options[] = {&columns, &except};

constexpr RuleInfo info{
    .id = "missing-required-column",
    .category = Category::design,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "table lacks a column that every table must have",
    .explanation = R"(
Where every table is to say when a row was made, whose it is or whether it is deleted,
the one table without the column is found when the export, the tenant filter or the
clean-up job fails on it.

The option `columns` lists the names that every table must have, and `except` the tables
that need not have them. The rule is a matter of policy and off by default.

```toml
[rules.missing-required-column]
severity = "warning"
columns = ["created_at", "updated_at"]
except = ["schema_migrations"]
```

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY);
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, created_at DATETIME NOT NULL);
```
)",
    .sources = sources,
    .options = options,
};

bool holds(const std::vector<std::string>& names, std::string_view name) {
    return std::ranges::any_of(names,
                               [&](const std::string& each) { return equal_names(each, name); });
}

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    if (!table.complete || table.temporary || !ctx.judged(table.declared_at) ||
        holds(ctx.get(except), table.name.name))
        return;
    for (const std::string& name : ctx.get(columns)) {
        if (table.find_column(name) != nullptr) continue;
        ctx.report(table.declared_at, "`{}` has no column `{}`", table.name.name, name)
            .about("{}.{}", table.name.name, name)
            .help("add it, or list the table under `except`");
    }
}

} // namespace

extern const Rule missing_required_column = rule(info, check);

} // namespace lintel::rules
