#include "analyzer/graph/dependency_graph.hpp"

#include "analyzer/catalog/dependents.hpp"
#include "analyzer/catalog/program_name.hpp"
#include "analyzer/resolve/resolve.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/graph/topological_sort.hpp>

#include <algorithm>
#include <deque>
#include <map>
#include <set>

namespace lintel {
namespace {

struct Edge {
    Need need = Need::reads;
    Span span;
};

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, Node, Edge>;
using Vertex = Graph::vertex_descriptor;

bool is_routine_or_event(NodeKind kind) {
    return kind == NodeKind::procedure || kind == NodeKind::function || kind == NodeKind::event;
}

/// Tables and views go by one name; parts of tables are found without regard to case, and routines
/// as the catalog finds them.
Node key_of(Node node) {
    if (node.kind == NodeKind::view) node.kind = NodeKind::table;
    if (is_routine_or_event(node.kind)) node.object = program_name(std::move(node.object));
    node.part = folded(node.part);
    return node;
}

Need need_of(Use use) {
    switch (use) {
    case Use::reads:
        return Need::reads;
    case Use::inserts:
        return Need::inserts;
    case Use::updates:
        return Need::updates;
    case Use::deletes:
        return Need::deletes;
    case Use::locks:
        return Need::locks;
    case Use::calls:
        return Need::calls;
    }
    return Need::reads;
}

bool is_whole(const Node& node) { return node.part.empty(); }

} // namespace

struct DependencyGraph::Impl {
    Graph graph;
    std::map<Node, Vertex> vertices;
    /// A table's or view's parts that have a vertex.
    std::map<ObjectName, std::vector<Vertex>> parts;
    /// Programs that name what was not known when they were read.
    std::set<Node> incomplete;
    std::map<Node, Removal> removed;
    std::vector<Node> removal_order;

    Vertex vertex(const Node& node) {
        const auto [at, is_new] = vertices.try_emplace(key_of(node));
        if (is_new) {
            at->second = boost::add_vertex(node, graph);
            if (!is_whole(node)) parts[node.object].push_back(at->second);
        }
        return at->second;
    }
    std::optional<Vertex> find(const Node& node) const {
        const auto found = vertices.find(key_of(node));
        if (found == vertices.end()) return std::nullopt;
        return found->second;
    }

    void need(const Node& from, const Node& to, Need how, Span span) {
        const Vertex source = vertex(from);
        const Vertex target = vertex(to);
        for (const auto edge : boost::make_iterator_range(boost::out_edges(source, graph)))
            if (boost::target(edge, graph) == target && graph[edge].need == how) return;
        boost::add_edge(source, target, Edge{how, span}, graph);
    }

    void forget(const Node& node) {
        if (const auto found = find(node)) boost::clear_out_edges(*found, graph);
        incomplete.erase(key_of(node));
    }
    void forget_parts(const ObjectName& object) {
        if (const auto found = parts.find(object); found != parts.end())
            for (const Vertex part : found->second) boost::clear_out_edges(part, graph);
        forget({NodeKind::table, object, {}});
    }

    Dependency dependency(Graph::edge_descriptor edge) const {
        return {graph[boost::source(edge, graph)], graph[boost::target(edge, graph)],
                graph[edge].need, graph[edge].span};
    }

    // --- What objects need

    void put_names(const Node& node, const Resolution& names, const Catalog& catalog) {
        for (const Reference& reference : names.references) {
            using Kind = Reference::Kind;
            Node to{NodeKind::table, reference.object, {}};
            switch (reference.kind) {
            case Kind::relation:
                if (catalog.view(reference.object)) to.kind = NodeKind::view;
                break;
            case Kind::column:
                to.kind = NodeKind::column;
                to.part = reference.column;
                break;
            case Kind::procedure:
                to.kind = NodeKind::procedure;
                break;
            case Kind::function:
                to.kind = NodeKind::function;
                break;
            }
            need(node, to, need_of(reference.use), reference.span);
        }
        if (!names.complete) incomplete.insert(key_of(node));
    }

    void put_view(const View& view, const Catalog& catalog) {
        const Node node{NodeKind::view, view.name, {}};
        forget_parts(view.name);
        graph[vertex(node)].kind = NodeKind::view;
        const ResolvedView resolved = resolve(*view.definition, view.database, catalog);
        put_names(node, resolved.names, catalog);
        for (const OutputColumn& column : resolved.yields.columns)
            if (!column.column.empty() && !column.name.empty())
                need({NodeKind::column, view.name, column.name},
                     {NodeKind::column, column.table, column.column}, Need::derived_from,
                     column.span);
    }

    void put_trigger(const Trigger& trigger, const Catalog& catalog) {
        const Node node{NodeKind::trigger, trigger.name, {}};
        forget(node);
        need(node, {NodeKind::table, trigger.table, {}}, Need::fires_on,
             trigger.definition->table.span());
        put_names(node, resolve(trigger, catalog), catalog);
    }

    template <class Program>
    void put_program(NodeKind kind, const Program& program, const Catalog& catalog) {
        const Node node{kind, program.name, {}};
        forget(node);
        vertex(node);
        put_names(node, resolve(program, catalog), catalog);
    }

    void put_object(const Node& node, const Catalog& catalog) {
        const auto put = [&](const auto& map) {
            const auto* found = map.find(program_name(node.object));
            if (found != nullptr && *found) put_program(node.kind, **found, catalog);
        };
        switch (node.kind) {
        case NodeKind::table:
        case NodeKind::view:
            if (const auto view = catalog.view(node.object)) put_view(*view, catalog);
            return;
        case NodeKind::trigger:
            if (const auto trigger = catalog.trigger(node.object)) put_trigger(*trigger, catalog);
            return;
        case NodeKind::procedure:
            return put(catalog.procedures);
        case NodeKind::function:
            return put(catalog.functions);
        case NodeKind::event:
            return put(catalog.events);
        default:
            return;
        }
    }

    void put_expression(const Node& node, const ast::Expression& expression, const TablePtr& table,
                        const Catalog& catalog, Need how) {
        for (const Reference& reference : resolve(expression, table, catalog).references)
            if (reference.kind == Reference::Kind::column)
                need(node, {NodeKind::column, reference.object, reference.column}, how,
                     reference.span);
            else if (reference.kind == Reference::Kind::function)
                need(node, {NodeKind::function, reference.object, {}}, Need::calls, reference.span);
    }

    void put_table(const TablePtr& table, const Catalog& catalog) {
        const ObjectName& name = table->name;
        forget_parts(name);
        graph[vertex({NodeKind::table, name, {}})].kind = NodeKind::table;
        for (const ForeignKey& key : table->foreign_keys) {
            const Node node{NodeKind::foreign_key, name, key.name};
            need(node, {NodeKind::table, key.referenced_table, {}}, Need::references,
                 key.declared_at);
            for (const std::string& column : key.columns)
                need(node, {NodeKind::column, name, column}, Need::references, key.declared_at);
            for (const std::string& column : key.referenced_columns)
                need(node, {NodeKind::column, key.referenced_table, column}, Need::references,
                     key.declared_at);
        }
        for (const Column& column : table->columns) {
            if (!column.generation) continue;
            put_expression({NodeKind::column, name, column.name}, column.generation->expression,
                           table, catalog, Need::generated_from);
        }
        for (const CheckConstraint& check : table->checks)
            if (check.expression)
                put_expression({NodeKind::check, name, check.name}, *check.expression, table,
                               catalog, Need::checks);
        for (const Index& index : table->indexes)
            for (const KeyPart& part : index.parts)
                if (part.expression)
                    put_expression({NodeKind::index, name, index.name}, *part.expression, table,
                                   catalog, Need::indexes);
        if (table->partitions && table->partitions->scheme.expression)
            put_expression({NodeKind::table, name, {}}, *table->partitions->scheme.expression,
                           table, catalog, Need::partitions_by);
        read_again(name, catalog);
    }

    /// Programs that named the table before it was there now see its columns.
    void read_again(const ObjectName& table, const Catalog& catalog) {
        if (incomplete.empty()) return;
        const auto at = find({NodeKind::table, table, {}});
        std::set<Node> waiting;
        for (const auto edge : boost::make_iterator_range(boost::in_edges(*at, graph))) {
            const Node& user = graph[boost::source(edge, graph)];
            if (incomplete.contains(key_of(user))) waiting.insert(user);
        }
        for (const Node& user : waiting) put_object(user, catalog);
    }

    // --- What a step did

    void remove(Node what, const Step& step, Span span, std::string renamed_to = {}) {
        const Node key = key_of(what);
        if (!removed.contains(key)) removal_order.push_back(key);
        removed.insert_or_assign(
            key, Removal{std::move(what), span, step.judged, std::move(renamed_to)});
    }
    void came_back(const Node& node) {
        if (removed.empty()) return;
        if (removed.erase(key_of(node)) != 0) std::erase(removal_order, key_of(node));
    }

    void follow(const Step& step) {
        const Table* last = nullptr;
        const auto put_once = [&](const TableChange& change) {
            if (!change.after || change.after.get() == last) return;
            last = change.after.get();
            put_table(change.after, step.after);
        };
        for (const Change& change : step.changes)
            std::visit(
                [&]<class Kind>(const Kind& kind) {
                    if constexpr (std::is_same_v<Kind, TableCreated>) {
                        if (kind.after) table_came(kind.after->name);
                        put_once(kind);
                    } else if constexpr (std::is_same_v<Kind, TableDropped>) {
                        drop_table(kind.name, step, kind.span);
                    } else if constexpr (std::is_same_v<Kind, TableRenamed>) {
                        rename_table(kind, step);
                        put_once(kind);
                    } else if constexpr (std::is_same_v<Kind, ColumnAdded>) {
                        if (kind.after)
                            came_back({NodeKind::column, kind.after->name, kind.column.name});
                        put_once(kind);
                    } else if constexpr (std::is_same_v<Kind, ColumnDropped>) {
                        if (kind.after)
                            remove({NodeKind::column, kind.after->name, kind.column.name}, step,
                                   kind.span);
                        put_once(kind);
                    } else if constexpr (std::is_same_v<Kind, ColumnRenamed>) {
                        if (kind.after) {
                            remove({NodeKind::column, kind.after->name, kind.from.name}, step,
                                   kind.span, kind.to);
                            came_back({NodeKind::column, kind.after->name, kind.to});
                        }
                        put_once(kind);
                    } else if constexpr (std::is_base_of_v<TableChange, Kind>) {
                        follow_part(kind, step);
                        put_once(kind);
                    } else if constexpr (std::is_same_v<Kind, ObjectCreated>) {
                        const Node node{kind_of(kind.type), kind.name, {}};
                        came_back(node);
                        put_object(node, step.after);
                        if (node.kind == NodeKind::view) read_again(kind.name, step.after);
                    } else if constexpr (std::is_same_v<Kind, ObjectDropped>) {
                        Node node{kind_of(kind.type), kind.name, {}};
                        // Its name as it was written when it was made.
                        if (const auto at = find(node)) node.object = graph[*at].object;
                        if (node.kind == NodeKind::view)
                            forget_parts(kind.name);
                        else
                            forget(node);
                        remove(node, step, kind.span);
                    } else if constexpr (std::is_same_v<Kind, DatabaseDropped>) {
                        drop_database(kind.name, step, kind.span);
                    }
                },
                change);
    }

    /// Indexes and constraints, of which programs know nothing.
    template <class Kind> void follow_part(const Kind& kind, const Step& step) {
        if (!kind.after) return;
        const ObjectName& table = kind.after->name;
        if constexpr (std::is_same_v<Kind, IndexDropped>)
            remove({NodeKind::index, table, kind.index.name}, step, kind.span);
        else if constexpr (std::is_same_v<Kind, IndexAdded>)
            came_back({NodeKind::index, table, kind.index.name});
        else if constexpr (std::is_same_v<Kind, ForeignKeyDropped>)
            remove({NodeKind::foreign_key, table, kind.name}, step, kind.span);
        else if constexpr (std::is_same_v<Kind, ForeignKeyAdded>)
            came_back({NodeKind::foreign_key, table, kind.foreign_key.name});
        else if constexpr (std::is_same_v<Kind, CheckDropped>)
            remove({NodeKind::check, table, kind.name}, step, kind.span);
        else if constexpr (std::is_same_v<Kind, CheckAdded>)
            came_back({NodeKind::check, table, kind.check.name});
    }

    /// A table made anew has what it has; what an earlier one lost is no matter.
    void table_came(const ObjectName& name) {
        if (removed.empty()) return;
        came_back({NodeKind::table, name, {}});
        std::vector<Node> lost;
        for (const auto& [node, removal] : removed)
            if (!node.part.empty() && node.object == name) lost.push_back(node);
        for (const Node& part : lost) came_back(part);
    }

    void drop_table(const ObjectName& name, const Step& step, Span span) {
        forget_parts(name);
        for (const ObjectName& trigger : triggers_of(step.before, name))
            forget({NodeKind::trigger, trigger, {}});
        if (!step.after.find_table(name)) remove({NodeKind::table, name, {}}, step, span);
    }

    /// Triggers and foreign keys go along; views and programs keep the old name.
    void rename_table(const TableRenamed& change, const Step& step) {
        forget_parts(change.from);
        if (!step.after.find_table(change.from))
            remove({NodeKind::table, change.from, {}}, step, change.span, change.to.name);
        table_came(change.to);
        for (const ObjectName& name : triggers_of(step.after, change.to))
            if (const auto trigger = step.after.trigger(name)) put_trigger(*trigger, step.after);
        for (const TablePtr& child : tables_referencing(step.after, change.to))
            if (child->name != change.to) put_table(child, step.after);
    }

    void drop_database(const std::string& name, const Step& step, Span span) {
        std::vector<Node> gone;
        for (const auto& [node, at] : vertices)
            if (node.object.schema == name) gone.push_back(graph[at]);
        for (const Node& node : gone) {
            forget(node);
            if (is_whole(node)) remove(node, step, span);
        }
    }

    // --- Questions

    /// Breadth first against the edges, so that each node is met by its shortest path.
    template <class Follow> std::vector<Dependent> reach(const Node& start, Follow follow) const {
        std::vector<Dependent> found;
        const auto first = find(start);
        if (!first) return found;
        std::map<Vertex, std::size_t> met; // its place in `found`
        met.emplace(*first, found.size());
        std::deque<Vertex> open{*first};
        while (!open.empty()) {
            const Vertex at = open.front();
            open.pop_front();
            for (const auto edge : boost::make_iterator_range(boost::in_edges(at, graph))) {
                const Vertex user = boost::source(edge, graph);
                if (met.contains(user) || !follow(graph[edge].need)) continue;
                std::vector<Dependency> path;
                if (at != *first) path = found[met.at(at)].path;
                path.push_back(dependency(edge));
                met.emplace(user, found.size());
                found.push_back({graph[user], std::move(path)});
                open.push_back(user);
            }
        }
        return found;
    }
};

DependencyGraph::DependencyGraph() : impl_(std::make_unique<Impl>()) {}
DependencyGraph::~DependencyGraph() = default;
DependencyGraph::DependencyGraph(const DependencyGraph& other)
    : impl_(std::make_unique<Impl>(*other.impl_)) {}
DependencyGraph::DependencyGraph(DependencyGraph&& other) noexcept = default;
DependencyGraph& DependencyGraph::operator=(DependencyGraph other) noexcept {
    impl_.swap(other.impl_);
    return *this;
}

void DependencyGraph::follow(const Step& step) {
    if (!step.changes.empty()) impl_->follow(step);
}

std::vector<Node> DependencyGraph::nodes() const {
    std::vector<Node> nodes;
    for (const auto& [key, at] : impl_->vertices) {
        if (boost::degree(at, impl_->graph) == 0 && !is_whole(key)) continue;
        if (impl_->removed.contains(key) && boost::in_degree(at, impl_->graph) == 0) continue;
        nodes.push_back(impl_->graph[at]);
    }
    return nodes;
}

std::vector<Dependency> DependencyGraph::dependencies() const {
    std::vector<Dependency> all;
    for (const auto& [key, at] : impl_->vertices)
        for (const auto edge : boost::make_iterator_range(boost::out_edges(at, impl_->graph)))
            all.push_back(impl_->dependency(edge));
    return all;
}

std::vector<Dependency> DependencyGraph::needs_of(const Node& node) const {
    std::vector<Dependency> found;
    if (const auto at = impl_->find(node))
        for (const auto edge : boost::make_iterator_range(boost::out_edges(*at, impl_->graph)))
            found.push_back(impl_->dependency(edge));
    return found;
}

std::vector<Dependency> DependencyGraph::needed_by(const Node& node) const {
    std::vector<Dependency> found;
    if (const auto at = impl_->find(node))
        for (const auto edge : boost::make_iterator_range(boost::in_edges(*at, impl_->graph)))
            found.push_back(impl_->dependency(edge));
    return found;
}

std::vector<Dependent> DependencyGraph::dependents_of(const Node& node) const {
    return impl_->reach(node, [](Need need) { return need != Need::derived_from; });
}

std::vector<Dependent> DependencyGraph::derived_from(const Node& column) const {
    return impl_->reach(column, [](Need need) { return need == Need::derived_from; });
}

std::vector<Removal> DependencyGraph::removals() const {
    std::vector<Removal> found;
    for (const Node& node : impl_->removal_order) found.push_back(impl_->removed.at(node));
    return found;
}

std::vector<std::vector<ObjectName>> DependencyGraph::foreign_key_cycles() const {
    using Tables = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, ObjectName>;
    Tables tables;
    std::map<ObjectName, Tables::vertex_descriptor> vertices;
    const auto vertex = [&](const ObjectName& name) {
        const auto [at, is_new] = vertices.try_emplace(name);
        if (is_new) at->second = boost::add_vertex(name, tables);
        return at->second;
    };
    for (const auto& [key, at] : impl_->vertices) {
        if (key.kind != NodeKind::foreign_key) continue;
        for (const auto edge : boost::make_iterator_range(boost::out_edges(at, impl_->graph)))
            if (const Node& to = impl_->graph[boost::target(edge, impl_->graph)]; is_whole(to))
                boost::add_edge(vertex(key.object), vertex(to.object), tables);
    }
    std::vector<int> component(boost::num_vertices(tables));
    if (component.empty()) return {};
    const int count = boost::strong_components(
        tables, boost::make_iterator_property_map(component.begin(),
                                                  boost::get(boost::vertex_index, tables)));
    std::vector<std::vector<ObjectName>> groups(static_cast<std::size_t>(count));
    for (const auto& [name, at] : vertices)
        groups[static_cast<std::size_t>(component[at])].push_back(name);
    std::erase_if(groups, [](const auto& group) { return group.size() < 2; });
    std::ranges::sort(groups);
    return groups;
}

} // namespace lintel
