#include "analyzer/engine/rule.hpp"
#include "rules/vitess/deploys_with.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <map>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://vitess.io/docs/user-guides/vschema-guide/foreign-keys/",
    "https://planetscale.com/docs/vitess/schema-changes/schema-lint-errors/"
    "foreign-keys-circular-dependency",
    "https://github.com/vitessio/vitess/blob/main/go/vt/vtgate/schema/tracker.go",
};

constexpr RuleInfo info{
    .id = "vitess-foreign-key-cascade-graph",
    .category = Category::vitess,
    .severity = Severity::error,
    .on_by_default = false,
    .summary = "foreign keys along which a change comes back to the column it began at",
    .explanation = R"(
Where Vitess manages foreign keys (`foreignKeyMode: managed`) it carries out their actions itself, and has
to know an order in which tables change. It looks at columns: `ON DELETE` or `ON UPDATE SET NULL` and `ON
UPDATE CASCADE` lead from a key's parent columns to its child columns, `ON DELETE CASCADE` to every column
of the child; keys that only forbid lead nowhere. When that leads in a ring, every statement in the
keyspace fails (`VT09019`).

A table that refers to itself with `ON DELETE CASCADE` is such a ring. MySQL takes it, and so do tables
that refer to each other. Let one key of the ring forbid instead, and delete in order.

The rule is off by default, and looks at `--target vitess` and `planetscale` alone.

```sql bad
-- target: vitess
CREATE TABLE nodes (
    id BIGINT PRIMARY KEY, parent_id BIGINT, KEY (parent_id),
    FOREIGN KEY (parent_id) REFERENCES nodes (id) ON DELETE CASCADE
);
```

```sql good
-- target: vitess
CREATE TABLE nodes (
    id BIGINT PRIMARY KEY, parent_id BIGINT, KEY (parent_id),
    FOREIGN KEY (parent_id) REFERENCES nodes (id) ON DELETE SET NULL
);
```
)",
    .sources = sources,
};

/// A column of a table, its name in lower case.
struct Place {
    ObjectName table;
    std::string column;

    friend auto operator<=>(const Place&, const Place&) = default;
};

struct Edge {
    Place to;
    const ForeignKey* key = nullptr;
};

bool acts(const std::optional<ReferenceOption>& action) {
    return action == ReferenceOption::cascade || action == ReferenceOption::set_null ||
           action == ReferenceOption::set_default;
}

/// Vitess's graph of columns (go/vt/vtgate/schema/tracker.go and what it calls).
class ColumnGraph {
public:
    explicit ColumnGraph(const Catalog& catalog) {
        catalog.tables.for_each([&](const ObjectName&, const TablePtr& table) {
            if (!table || table->temporary) return;
            for (const ForeignKey& key : table->foreign_keys) add(*table, key);
        });
        leave_rings();
    }

    /// The keys of a ring, in its order; empty when there is none.
    std::vector<Edge> ring() const {
        if (edges_.empty()) return {};
        // Whatever is left leads on, so that a walk comes back at some time.
        std::vector<Edge> path;
        std::map<Place, std::size_t> met;
        Place at = edges_.begin()->first;
        while (met.emplace(at, path.size()).second) {
            path.push_back(edges_.at(at).front());
            at = path.back().to;
        }
        path.erase(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(met.at(at)));
        return path;
    }

private:
    std::map<Place, std::vector<Edge>> edges_;

    void add(const Table& child, const ForeignKey& key) {
        if (!acts(key.on_delete) && !acts(key.on_update)) return;
        const bool whole = key.on_delete == ReferenceOption::cascade;
        std::vector<std::string> targets;
        if (whole)
            for (const Column& column : child.columns) targets.push_back(folded(column.name));
        else
            for (const std::string& column : key.columns) targets.push_back(folded(column));
        for (const std::string& parent : key.referenced_columns)
            for (const std::string& target : targets)
                edges_[{key.referenced_table, folded(parent)}].push_back(
                    {{child.name, target}, &key});
    }

    /// Takes away what leads nowhere in the end, so that only what comes back is left.
    void leave_rings() {
        std::map<Place, std::vector<Place>> from;
        for (const auto& [place, edges] : edges_)
            for (const Edge& edge : edges) from[edge.to].push_back(place);
        std::map<Place, std::size_t> ways;
        for (const auto& [place, edges] : edges_) ways[place] = edges.size();
        std::vector<Place> ends;
        for (const auto& [place, sources_of] : from)
            if (!ways.contains(place)) ends.push_back(place);
        while (!ends.empty()) {
            const Place end = std::move(ends.back());
            ends.pop_back();
            for (const Place& place : from[end])
                if (--ways[place] == 0) {
                    edges_.erase(place);
                    ends.push_back(place);
                }
        }
        for (auto& [place, edges] : edges_)
            std::erase_if(edges, [&](const Edge& edge) { return !edges_.contains(edge.to); });
    }
};

void check(const FinalSchema& schema, RuleContext& ctx) {
    if (!goes_through_vitess(ctx)) return;
    const std::vector<Edge> ring = ColumnGraph(schema.catalog).ring();
    const auto judged = std::ranges::find_if(
        ring, [&](const Edge& edge) { return ctx.judged(edge.key->declared_at); });
    if (judged == ring.end()) return;
    std::vector<std::string> names;
    for (const Edge& edge : ring)
        names.push_back(fmt::format("`{}.{}`", edge.to.table.name, edge.to.column));
    Diagnostic& finding = ctx.report(judged->key->declared_at,
                                     "{} takes no foreign keys that act in a ring", host_name(ctx))
                              .about("{}", judged->key->name)
                              .note("a change leads through {} and back", fmt::join(names, ", "))
                              .help("let one of the keys forbid instead of act");
    for (const Edge& edge : ring)
        if (edge.key != judged->key)
            finding.label(edge.key->declared_at, "leads on to `{}`", edge.to.table.name);
}

} // namespace

extern const Rule vitess_foreign_key_cascade_graph = rule(info, check);

} // namespace lintel::rules
