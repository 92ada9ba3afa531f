#include "analyzer/engine/rule.hpp"
#include "rules/naming/convention.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html",
    "https://dev.mysql.com/doc/refman/8.4/en/identifiers.html",
};

constexpr Option<std::string_view> pattern{
    "pattern", "fk_{table}_{columns}",
    "what it is called: RE2; {table}, {columns}, {referenced_table}, {referenced_columns}",
    &objection_to_pattern};
constexpr const OptionInfo* options[] = {&pattern};

constexpr RuleInfo info{
    .id = "foreign-key-name-convention",
    .category = Category::naming,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "name of a foreign key does not match the project's pattern",
    .explanation = R"(
Error 1452 names the constraint that failed: `fk_orders_user_id` is understood by whoever reads
it in a log, `orders_ibfk_3` is not. The server numbers the keys that have no name, by
what was there on that day: the next migration that has to drop one cannot know its name.

The option `pattern` is a regular expression in the syntax of RE2 that the whole name must match;
`{table}`, `{columns}`, `{referenced_table}` and `{referenced_columns}` stand for the names, columns
joined by `_`. The rule is a matter of policy and off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE posts (id INT PRIMARY KEY, user_id INT, FOREIGN KEY (user_id) REFERENCES users (id));
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE posts (id INT PRIMARY KEY, user_id INT,
    CONSTRAINT fk_posts_user_id FOREIGN KEY (user_id) REFERENCES users (id));
```
)",
    .sources = sources,
    .options = options,
};

std::string joined(const std::vector<std::string>& names) {
    std::string all;
    for (const std::string& name : names) all += (all.empty() ? "" : "_") + name;
    return all;
}

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    for (const ForeignKey& key : table.foreign_keys) {
        if (!ctx.judged(key.declared_at)) continue;
        const NamePattern asked(ctx.get(pattern),
                                {{"table", table.name.name},
                                 {"columns", joined(key.columns)},
                                 {"referenced_table", key.referenced_table.name},
                                 {"referenced_columns", joined(key.referenced_columns)}});
        hold_to(asked, "foreign key", key.name, key.declared_at, ctx);
    }
}

} // namespace

extern const Rule foreign_key_name_convention = rule(info, check);

} // namespace lintel::rules
