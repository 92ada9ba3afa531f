#include "analyzer/engine/rule.hpp"

#include <algorithm>

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
names it; a view or routine when one of those does. The application's own statements are known where
`--queries` or `queries` in lintel.toml names the files that hold them, and count. Where they are not,
every procedure that only the application calls is told, so give them first. The rule is off by default.

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
    Diagnostic& finding = ctx.report(place, "nothing refers to {}", describe(node))
                              .about("{}", node.object.name);
    if (schema.queried == nullptr)
        finding.note("the application's statements are not known").help(
            "name the files that hold them with `--queries`");
    finding.help("drop it, if nothing outside uses it");
}

void check(const FinalSchema& schema, RuleContext& ctx) {
    schema.catalog.tables.for_each([&](const ObjectName& name, const TablePtr& table) {
        if (table && !table->temporary && table->complete && !has_foreign_keys(*table))
            tell({NodeKind::table, name, {}}, table->declared_at, schema, ctx);
    });
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

} // namespace

extern const Rule unreferenced_object = rule(info, check);

} // namespace lintel::rules
