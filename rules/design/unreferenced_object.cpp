#include "analyzer/engine/rule.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/stored-objects.html",
    "https://dev.mysql.com/doc/refman/8.4/en/information-schema-table-constraints-table.html",
};

constexpr RuleInfo info{
    .id = "unreferenced-object",
    .category = Category::design,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "table, view or routine that nothing refers to",
    .explanation = R"(
What nothing names any more is backed up, altered with the rest and read about by everyone who is new to
the schema. A routine that nobody calls still has to go on working with each change of its tables, and a
view that nobody reads still forbids dropping a column.

Look whether it is used from outside, and drop it in two steps if it is not: see
`drop-without-deprecation`.

A table counts as used when a foreign key leads to or from it or when a view, routine, trigger or event
names it; a view or routine when one of those does. What the application names counts too, where
`--queries` or `queries` in lintel.toml gives the files with its statements. Where it does not, nothing
is said of views and routines, which are there to be called from outside, and tables are told of only
where most others of their database are tied together by foreign keys. The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE orders (id INT PRIMARY KEY, user_id INT, FOREIGN KEY (user_id) REFERENCES users (id));
CREATE TABLE attic (id INT PRIMARY KEY);
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE orders (id INT PRIMARY KEY, user_id INT, FOREIGN KEY (user_id) REFERENCES users (id));
```
)",
    .sources = sources,
};

/// Whether another object needs it; a trigger belongs to its table.
bool is_needed(const Node& node, const FinalSchema& schema) {
    return std::ranges::any_of(schema.graph.needed_by(node), [&](const Dependency& dependency) {
        return dependency.need != Need::fires_on && dependency.from.object != node.object;
    });
}

bool has_foreign_keys(const Table& table) {
    return std::ranges::any_of(table.foreign_keys, [&](const ForeignKey& key) {
        return key.referenced_table != table.name;
    });
}

/// Tells of an object that nothing needs, unless the application names it.
void tell(const Node& node, Span place, const FinalSchema& schema, RuleContext& ctx) {
    if (place.empty() || !ctx.judged(place) || is_needed(node, schema)) return;
    if (schema.queried != nullptr && schema.queried->contains(node.object)) return;
    Diagnostic& finding =
        ctx.report(place, "nothing refers to {}", describe(node)).about("{}", node.object.name);
    if (schema.queried == nullptr)
        finding.note("the application's statements are not known")
            .help("name the files that hold them with `--queries`");
    finding.help("drop it, if nothing outside uses it");
}

/// The tables of one database that are tied to no other by a foreign key.
struct Tables {
    std::size_t count = 0;
    std::vector<const Table*> alone;
};

bool is_referenced(const Table& table, const FinalSchema& schema) {
    return std::ranges::any_of(schema.graph.needed_by({NodeKind::table, table.name, {}}),
                               [&](const Dependency& dependency) {
                                   return dependency.need == Need::references &&
                                          dependency.from.object != table.name;
                               });
}

std::map<std::string, Tables> tables_by_database(const FinalSchema& schema) {
    std::map<std::string, Tables> databases;
    schema.catalog.tables.for_each([&](const ObjectName& name, const TablePtr& table) {
        if (!table || table->temporary) return;
        Tables& tables = databases[name.schema];
        ++tables.count;
        if (table->complete && !has_foreign_keys(*table) && !is_referenced(*table, schema))
            tables.alone.push_back(table.get());
    });
    return databases;
}

void check_programs(const FinalSchema& schema, RuleContext& ctx) {
    schema.catalog.views.for_each([&](const ObjectName& name, const auto& view) {
        if (view) tell({NodeKind::view, name, {}}, view->declared_at, schema, ctx);
    });
    const auto tell_routine = [&](const ObjectName& name, const auto& routine) {
        if (routine)
            tell({routine->function ? NodeKind::function : NodeKind::procedure, name, {}},
                 routine->declared_at, schema, ctx);
    };
    schema.catalog.procedures.for_each(tell_routine);
    schema.catalog.functions.for_each(tell_routine);
}

void check(const FinalSchema& schema, RuleContext& ctx) {
    for (const auto& [database, tables] : tables_by_database(schema))
        if (schema.queried != nullptr || tables.alone.size() * 2 < tables.count)
            for (const Table* table : tables.alone)
                tell({NodeKind::table, table->name, {}}, table->declared_at, schema, ctx);
    if (schema.queried != nullptr) check_programs(schema, ctx);
}

} // namespace

extern const Rule unreferenced_object = rule(info, check);

} // namespace lintel::rules
