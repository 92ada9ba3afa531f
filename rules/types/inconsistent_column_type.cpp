#include "analyzer/engine/rule.hpp"

#include <map>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/data-types.html",
};

constexpr Option<std::int64_t> least{"least", 4,
                                     "tables that must agree on a type before another one is odd"};
constexpr const OptionInfo* options[] = {&least};

constexpr RuleInfo info{
    .id = "inconsistent-column-type",
    .category = Category::types,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "column has another type than the columns of its name in other tables",
    .explanation = R"(
`email` is `VARCHAR(255)` in five tables and `VARCHAR(100)` in the sixth: a value that fits
everywhere is refused or cut off there. Columns of a name are compared and joined with each
other; where the types differ, one side is converted and its index not used.

Give it the type of the others. Where it means something else, give it another name.

```sql bad
CREATE TABLE a (id INT PRIMARY KEY, email VARCHAR(255));
CREATE TABLE b (id INT PRIMARY KEY, email VARCHAR(255));
CREATE TABLE c (id INT PRIMARY KEY, email VARCHAR(255));
CREATE TABLE d (id INT PRIMARY KEY, email VARCHAR(255));
CREATE TABLE e (id INT PRIMARY KEY, email VARCHAR(100));
```

```sql good
CREATE TABLE a (id INT PRIMARY KEY, email VARCHAR(255));
CREATE TABLE b (id INT PRIMARY KEY, email VARCHAR(255));
```

At least four tables, or as many as the option `least` says, must agree, and be three quarters
of those with the column. `name`, `type`, `status` and other words that mean something else in
each table are left out. The rule is off by default.
)",
    .sources = sources,
    .options = options,
};

/// Words that mean something else in each table.
bool is_general(const std::string& name) {
    constexpr std::string_view words[] = {
        "id",    "name", "type",        "status",  "value",   "code",    "title",  "state",
        "data",  "key",  "kind",        "label",   "text",    "level",   "count",  "position",
        "order", "sort", "description", "comment", "content", "message", "version"};
    for (const std::string_view word : words)
        if (name == word) return true;
    return false;
}

struct Place {
    const Table* table;
    const Column* column;
};

void check(const FinalSchema& schema, RuleContext& ctx) {
    std::map<std::string, std::map<std::string, std::vector<Place>>> by_name;
    schema.catalog.tables.for_each([&](const ObjectName&, const TablePtr& table) {
        if (!table || table->temporary) return;
        for (const Column& column : table->columns)
            if (column.defined && !column.generation)
                by_name[folded(column.name)][describe(column.type, ctx.dialect)].push_back(
                    {table.get(), &column});
    });
    for (const auto& [name, types] : by_name) {
        if (types.size() < 2 || is_general(name)) continue;
        std::size_t all = 0;
        const std::pair<const std::string, std::vector<Place>>* usual = nullptr;
        for (const auto& one : types) {
            all += one.second.size();
            if (usual == nullptr || one.second.size() > usual->second.size()) usual = &one;
        }
        const std::size_t agree = usual->second.size();
        if (static_cast<std::int64_t>(agree) < ctx.get(least) || agree * 4 < all * 3) continue;
        for (const auto& one : types)
            for (const Place& place : one.second) {
                if (&one == usual || !ctx.judged(place.column->declared_at)) continue;
                ctx.report(place.column->declared_at,
                           "`{}` of `{}` is `{}`, and `{}` in {} other tables", place.column->name,
                           place.table->name.name, one.first, usual->first, agree)
                    .about("{}.{}", place.table->name.name, place.column->name)
                    .label(usual->second.front().column->declared_at, "as in `{}`",
                           usual->second.front().table->name.name)
                    .help("give it the same type, or another name");
            }
    }
}

} // namespace

extern const Rule inconsistent_column_type = rule(info, check);

} // namespace lintel::rules
