#include "analyzer/engine/rule.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html",
};

constexpr RuleInfo info{
    .id = "foreign-key-cycle",
    .category = Category::foreign_keys,
    .severity = Severity::note,
    .summary = "tables reference each other in a ring",
    .explanation = R"(
When `a` references `b` and `b` leads back to `a`, there is no order in which the tables can be
created, filled or loaded from a dump with `foreign_key_checks` on, and rows of the two can only
be deleted after one of the references has been set to NULL. Tools that copy tables one after
the other, and archive jobs that delete parents last, have to know the ring.

One direction is usually the relation and the other a shortcut ("the current one"). Leave the
shortcut without a foreign key, or move it to a table of its own that references both.

```sql bad
CREATE TABLE teams (id INT PRIMARY KEY, leader_id INT);
CREATE TABLE users (id INT PRIMARY KEY, team_id INT,
    CONSTRAINT users_team FOREIGN KEY (team_id) REFERENCES teams (id));
ALTER TABLE teams ADD CONSTRAINT teams_leader FOREIGN KEY (leader_id) REFERENCES users (id);
```

```sql good
CREATE TABLE teams (id INT PRIMARY KEY);
CREATE TABLE users (id INT PRIMARY KEY, team_id INT,
    CONSTRAINT users_team FOREIGN KEY (team_id) REFERENCES teams (id));
CREATE TABLE team_leaders (team_id INT PRIMARY KEY, user_id INT NOT NULL,
    CONSTRAINT leaders_team FOREIGN KEY (team_id) REFERENCES teams (id),
    CONSTRAINT leaders_user FOREIGN KEY (user_id) REFERENCES users (id));
```

A table that references itself is no ring in this sense.
)",
    .sources = sources,
};

struct Arc {
    const Table* table;
    const ForeignKey* key;
};

void check(const FinalSchema& schema, RuleContext& ctx) {
    for (const std::vector<ObjectName>& ring : schema.graph.foreign_key_cycles()) {
        std::vector<TablePtr> tables;
        std::vector<Arc> arcs;
        for (const ObjectName& name : ring)
            if (TablePtr table = schema.catalog.find_table(name)) tables.push_back(table);
        for (const TablePtr& table : tables)
            for (const ForeignKey& key : table->foreign_keys)
                if (key.referenced_table != table->name &&
                    std::ranges::find(ring, key.referenced_table) != ring.end())
                    arcs.push_back({table.get(), &key});
        // The key that came last closed the ring.
        const auto closing =
            std::ranges::max_element(arcs, {}, [](const Arc& arc) { return arc.key->declared_at; });
        if (closing == arcs.end() || !ctx.judged(closing->key->declared_at)) continue;
        std::vector<std::string> names;
        for (const ObjectName& name : ring) names.push_back(fmt::format("`{}`", name.name));
        Diagnostic& finding =
            ctx.report(closing->key->declared_at, "foreign key `{}` closes a ring of tables: {}",
                       closing->key->name, fmt::join(names, ", "));
        finding.about("{}.{}", closing->table->name.name, closing->key->name);
        for (const Arc& arc : arcs)
            if (arc.key != closing->key)
                finding.label(arc.key->declared_at, "`{}` references `{}`", arc.table->name.name,
                              arc.key->referenced_table.name);
    }
}

} // namespace

extern const Rule foreign_key_cycle = rule(info, check);

} // namespace lintel::rules
