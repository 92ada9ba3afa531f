#include "analyzer/engine/rule.hpp"

#include <algorithm>
#include <unordered_map>

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

/// Columns whose types read alike.
struct Group {
    std::string type;
    std::vector<Place> places;
};

/// Whether two types read alike, without a look at how; no where that is not sure.
bool surely_alike(const ColumnType& a, const ColumnType& b) {
    return a.name == b.name && a.length == b.length && a.decimals == b.decimals &&
           a.is_unsigned == b.is_unsigned && a.zerofill == b.zerofill && a.members == b.members;
}

/// The columns of a name by their types, the most frequent last. Most are alike, and a type takes
/// longer to be put in words than to be compared.
std::vector<Group> by_type(const std::vector<Place>& columns, const Dialect& dialect) {
    std::vector<Group> groups;
    for (const Place& place : columns) {
        const ColumnType& type = place.column->type;
        auto group = std::ranges::find_if(groups, [&](const Group& each) {
            return surely_alike(each.places.front().column->type, type);
        });
        if (group == groups.end()) {
            std::string text = describe(type, dialect);
            group = std::ranges::find(groups, text, &Group::type);
            if (group == groups.end())
                group = groups.insert(groups.end(), Group{std::move(text), {}});
        }
        group->places.push_back(place);
    }
    std::ranges::sort(groups, {}, [](const Group& group) {
        return std::pair(group.places.size(), std::string_view(group.type));
    });
    return groups;
}

void compare(const std::vector<Place>& columns, RuleContext& ctx) {
    const std::vector<Group> groups = by_type(columns, ctx.dialect);
    const Group& usual = groups.back();
    const std::size_t agree = usual.places.size();
    if (static_cast<std::int64_t>(agree) < ctx.get(least) || agree * 4 < columns.size() * 3) return;
    for (const Group& group : groups)
        for (const Place& place : group.places) {
            if (&group == &usual || !ctx.judged(place.column->declared_at)) continue;
            ctx.report(place.column->declared_at,
                       "`{}` of `{}` is `{}`, and `{}` in {} other tables", place.column->name,
                       place.table->name.name, group.type, usual.type, agree)
                .about("{}.{}", place.table->name.name, place.column->name)
                .label(usual.places.front().column->declared_at, "as in `{}`",
                       usual.places.front().table->name.name)
                .help("give it the same type, or another name");
        }
}

void check(const FinalSchema& schema, RuleContext& ctx) {
    std::unordered_map<std::string, std::vector<Place>> by_name;
    schema.catalog.tables.for_each([&](const ObjectName&, const TablePtr& table) {
        if (!table || table->temporary) return;
        for (const Column& column : table->columns)
            if (column.defined && !column.generation)
                by_name[folded(column.name)].push_back({table.get(), &column});
    });
    for (const auto& [name, columns] : by_name)
        if (static_cast<std::int64_t>(columns.size()) > ctx.get(least) && !is_general(name))
            compare(columns, ctx);
}

} // namespace

extern const Rule inconsistent_column_type = rule(info, check);

} // namespace lintel::rules
