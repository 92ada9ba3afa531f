#include "analyzer/engine/rule.hpp"

#include <map>
#include <set>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html",
};

constexpr Option<std::int64_t> tables{"tables", 5, "tables reached, from which on it is reported"};
constexpr Option<std::int64_t> levels{"levels", 3, "levels, from which on it is reported"};
constexpr const OptionInfo* options[] = {&tables, &levels};

constexpr RuleInfo info{
    .id = "cascade-fanout",
    .category = Category::foreign_keys,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "deleting one row can delete rows of many tables",
    .explanation = R"(
`ON DELETE CASCADE` follows from table to table: a single `DELETE` holds locks in all of them until the last row is
gone, writes one transaction to the binary log, and takes as long as the largest of them. The options `tables` and
`levels` say from how many on it is reported.

The rule is off by default.

```sql bad
CREATE TABLE a (id INT PRIMARY KEY);
CREATE TABLE b (id INT PRIMARY KEY, u INT, FOREIGN KEY (u) REFERENCES a (id) ON DELETE CASCADE);
CREATE TABLE c (id INT PRIMARY KEY, u INT, FOREIGN KEY (u) REFERENCES b (id) ON DELETE CASCADE);
CREATE TABLE d (id INT PRIMARY KEY, u INT, FOREIGN KEY (u) REFERENCES c (id) ON DELETE CASCADE);
```

```sql good
CREATE TABLE a (id INT PRIMARY KEY);
CREATE TABLE b (id INT PRIMARY KEY, u INT, FOREIGN KEY (u) REFERENCES a (id) ON DELETE CASCADE);
```
)",
    .sources = sources,
    .options = options,
};

struct Reached {
    std::vector<ObjectName> tables;
    std::int64_t levels = 0;
};

/// Tables whose rows go with a row of the first, level by level.
Reached reached_from(const ObjectName& table,
                     const std::multimap<ObjectName, ObjectName>& children) {
    Reached reached;
    std::set<ObjectName> met{table};
    std::vector<ObjectName> level{table};
    while (!level.empty()) {
        std::vector<ObjectName> next;
        for (const ObjectName& one : level) {
            const auto [begin, end] = children.equal_range(one);
            for (auto it = begin; it != end; ++it)
                if (met.insert(it->second).second) next.push_back(it->second);
        }
        if (!next.empty()) ++reached.levels;
        reached.tables.insert(reached.tables.end(), next.begin(), next.end());
        level = std::move(next);
    }
    return reached;
}

void check(const FinalSchema& schema, RuleContext& ctx) {
    std::multimap<ObjectName, ObjectName> children;
    schema.catalog.tables.for_each([&](const ObjectName& name, const TablePtr& table) {
        if (!table) return;
        for (const ForeignKey& key : table->foreign_keys)
            if (key.on_delete == ReferenceOption::cascade && key.referenced_table != name)
                children.emplace(key.referenced_table, name);
    });
    schema.catalog.tables.for_each([&](const ObjectName& name, const TablePtr& table) {
        if (!table || !ctx.judged(table->declared_at) || !children.contains(name)) return;
        const Reached reached = reached_from(name, children);
        const auto count = static_cast<std::int64_t>(reached.tables.size());
        if (count < ctx.get(tables) && reached.levels < ctx.get(levels)) return;
        std::string names;
        for (const ObjectName& one : reached.tables)
            names += (names.empty() ? "`" : ", `") + one.name + "`";
        ctx.report(table->declared_at, "deleting from `{}` cascades over {} tables on {} levels",
                   name.name, count, reached.levels)
            .about("{}", name.name)
            .note("{}", names)
            .help("delete the children first, in batches");
    });
}

} // namespace

extern const Rule cascade_fanout = rule(info, check);

} // namespace lintel::rules
