#include "analyzer/engine/rule.hpp"
#include "rules/naming/convention.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-index.html",
    "https://dev.mysql.com/doc/refman/8.4/en/identifiers.html",
};

constexpr Option<std::string_view> plain{
    "plain", "idx_{table}_{columns}",
    "what an index is called: RE2; {table}, {columns} joined by _", &objection_to_pattern};
constexpr Option<std::string_view> unique{"unique", "uniq_{table}_{columns}",
                                          "what a unique key is called", &objection_to_pattern};
constexpr Option<std::string_view> fulltext{
    "fulltext", "ft_{table}_{columns}", "what a full-text index is called", &objection_to_pattern};
constexpr Option<std::string_view> spatial{"spatial", "sp_{table}_{columns}",
                                           "what a spatial index is called", &objection_to_pattern};
constexpr const OptionInfo* options[] = {&plain, &unique, &fulltext, &spatial};

constexpr RuleInfo info{
    .id = "index-name-convention",
    .category = Category::naming,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "name of an index does not match the project's pattern",
    .explanation = R"(
An index's name is read in query plans, error messages and hints: "Duplicate entry for key
'uniq_users_email'" says what happened, and "key 'k2'" does not. One that was given no name gets
one from the server, by what else was there on that day, so that the next migration cannot know it.

The options `plain`, `unique`, `fulltext` and `spatial` are regular expressions in the syntax of RE2
that the whole name must match; `{table}` stands for the table's name, `{columns}` for the columns,
joined by `_`. The rule is a matter of policy and off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(200), KEY k2 (email));
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(200), KEY idx_users_email (email));
```

Primary keys have no name of their own; indexes that the server makes for a foreign key are left
alone, and so are `{columns}` of an index on expressions: any text will do there.
)",
    .sources = sources,
    .options = options,
};

std::string columns_of(const Index& index) {
    std::string columns;
    for (const KeyPart& part : index.parts) {
        if (part.column.empty()) return {};
        columns += (columns.empty() ? "" : "_") + part.column;
    }
    return columns;
}

const Option<std::string_view>* option_for(IndexKind kind) {
    switch (kind) {
    case IndexKind::plain:
        return &plain;
    case IndexKind::unique:
        return &unique;
    case IndexKind::fulltext:
        return &fulltext;
    case IndexKind::spatial:
        return &spatial;
    case IndexKind::primary:
        break;
    }
    return nullptr;
}

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    if (table.temporary) return;
    for (const Index& index : table.indexes) {
        const Option<std::string_view>* option = option_for(index.kind);
        if (option == nullptr || index.implicit || !ctx.judged(index.declared_at)) continue;
        std::string asked = ctx.get(*option);
        const std::string columns = columns_of(index);
        if (columns.empty())
            for (std::size_t at = asked.find("{columns}"); at != std::string::npos;
                 at = asked.find("{columns}"))
                asked.replace(at, 9, ".*");
        const NamePattern pattern(std::move(asked),
                                  {{"table", table.name.name}, {"columns", columns}});
        if (pattern.matches(index.name)) continue;
        ctx.report(index.declared_at, "index name `{}` of `{}` does not match `{}`", index.name,
                   table.name.name, pattern.text())
            .about("{}.{}", table.name.name, index.name)
            .help("`RENAME INDEX` changes the name at once; or change the option `{}`",
                  option->name);
    }
}

} // namespace

extern const Rule index_name_convention = rule(info, check);

} // namespace lintel::rules
