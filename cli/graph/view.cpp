#include "cli/graph/view.hpp"

#include "analyzer/catalog/program_name.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace lintel {
namespace {

Node whole_of(const Node& node) {
    return node.part.empty() ? node : Node{NodeKind::table, node.object, {}};
}

class Drawing {
public:
    Drawing(const DependencyGraph& graph, const Catalog& catalog, const SourceSet& sources,
            const GraphRequest& request)
        : graph_(graph), catalog_(catalog), sources_(sources), request_(request) {}

    std::optional<GraphView> draw() {
        name_databases();
        catalog_.tables.for_each([&](const ObjectName& name, const TablePtr& table) {
            if (table && !table->temporary) node({NodeKind::table, name, {}});
        });
        for (const Node& each : graph_.nodes())
            if (each.part.empty()) node(each);
        for (const Dependency& dependency : graph_.dependencies()) edge(dependency);
        if (!request_.focus.empty() && !keep_focus()) return std::nullopt;
        put_in_order();
        return std::move(view_);
    }

private:
    const DependencyGraph& graph_;
    const Catalog& catalog_;
    const SourceSet& sources_;
    const GraphRequest& request_;
    GraphView view_;
    std::map<Node, std::size_t> places_;
    std::set<std::tuple<std::size_t, std::size_t, Need, std::string>> drawn_;
    bool several_databases_ = false;

    void name_databases() {
        std::set<std::string> databases;
        catalog_.tables.for_each([&](const ObjectName& name, const TablePtr& table) {
            if (table) databases.insert(name.schema);
        });
        several_databases_ = databases.size() > 1;
    }

    std::string place(Span span) const {
        if (span.empty()) return {};
        const SourceFile& file = sources_[span.file];
        return fmt::format("{}:{}", file.path(), file.locate(span.begin).line);
    }

    std::size_t node(Node node) {
        const auto view = catalog_.view(node.object);
        const TablePtr table = catalog_.find_table(node.object);
        if (node.kind == NodeKind::view && !view) node.kind = NodeKind::table;
        if (node.kind == NodeKind::table && view) node.kind = NodeKind::view;
        const auto [at, is_new] = places_.try_emplace(node, view_.nodes.size());
        if (!is_new) return at->second;
        GraphNode drawn{.node = node};
        drawn.name = several_databases_ && !node.object.schema.empty()
                         ? fmt::format("{}.{}", node.object.schema, node.object.name)
                         : node.object.name;
        if (!node.part.empty()) drawn.name += "." + node.part;
        describe_object(drawn, table, view);
        view_.nodes.push_back(std::move(drawn));
        return at->second;
    }

    void describe_object(GraphNode& drawn, const TablePtr& table, const Lookup<View>& view) const {
        const ObjectName& name = drawn.node.object;
        // Triggers are found by the name as it is, other programs by the catalog's.
        const ObjectName key = drawn.node.kind == NodeKind::trigger ? name : program_name(name);
        const auto program = [&](const auto& map) {
            const auto* found = map.find(key);
            if (found != nullptr && *found)
                drawn.place = place((*found)->declared_at);
            else
                drawn.missing = found != nullptr || catalog_.closed;
        };
        switch (drawn.node.kind) {
        case NodeKind::table:
            drawn.missing = !table && catalog_.table(name).absent();
            if (!table) return;
            drawn.place = place(table->declared_at);
            for (const Column& column : table->columns) drawn.columns.push_back(column.name);
            return;
        case NodeKind::view:
            drawn.place = place(view->declared_at);
            if (view->yields)
                for (const OutputColumn& column : view->yields->columns)
                    drawn.columns.push_back(column.name);
            return;
        case NodeKind::trigger:
            return program(catalog_.triggers);
        case NodeKind::procedure:
            return program(catalog_.procedures);
        case NodeKind::function:
            return program(catalog_.functions);
        case NodeKind::event:
            return program(catalog_.events);
        case NodeKind::column:
            if (table) {
                const Column* column = table->find_column(drawn.node.part);
                drawn.missing = column == nullptr && table->complete;
                if (column != nullptr) drawn.place = place(column->declared_at);
            }
            return;
        default:
            return;
        }
    }

    /// At the level of tables a part stands for its table. At the level of columns, keys and checks
    /// still do: they are not places where data is.
    Node drawn_as(const Node& node) const {
        if (request_.level == GraphLevel::columns && node.kind == NodeKind::column) return node;
        return whole_of(node);
    }

    void edge(const Dependency& dependency) {
        const bool to_column = dependency.to.kind == NodeKind::column;
        const bool by_columns = request_.level == GraphLevel::columns;
        // Whoever names a column names its table too, and is drawn to that.
        if (to_column && !by_columns && dependency.from.part.empty() &&
            dependency.from.kind != NodeKind::table)
            return;
        if (dependency.need == Need::derived_from && !by_columns) return;
        std::string label;
        if (dependency.from.kind == NodeKind::foreign_key) {
            if (to_column != by_columns) return;
            if (to_column && dependency.to.object == dependency.from.object) return;
            label = dependency.from.part;
        }
        const Node from = drawn_as(dependency.from);
        const Node to = drawn_as(dependency.to);
        if (from == to && dependency.from.kind != NodeKind::foreign_key) return;
        const std::size_t source = node(from);
        const std::size_t target = node(to);
        if (drawn_.emplace(source, target, dependency.need, label).second)
            view_.edges.push_back(
                {source, target, dependency.need, std::move(label), place(dependency.span)});
    }

    bool is_focus(const GraphNode& drawn) const {
        const Node& node = drawn.node;
        const auto qualified = [](std::string_view first, std::string_view second) {
            return fmt::format("{}.{}", first, second);
        };
        const std::string& focus = request_.focus;
        if (node.part.empty())
            return focus == node.object.name ||
                   focus == qualified(node.object.schema, node.object.name);
        return focus == qualified(node.object.name, node.part) ||
               focus == qualified(qualified(node.object.schema, node.object.name), node.part) ||
               focus == node.object.name;
    }

    bool keep_focus() {
        constexpr std::size_t far = static_cast<std::size_t>(-1);
        std::vector<std::size_t> distance(view_.nodes.size(), far);
        bool any = false;
        for (std::size_t i = 0; i < view_.nodes.size(); ++i) {
            if (!is_focus(view_.nodes[i])) continue;
            view_.nodes[i].focus = any = true;
            distance[i] = 0;
        }
        for (std::size_t step = 0; step < request_.depth; ++step)
            for (const GraphEdge& edge : view_.edges) {
                if (distance[edge.from] == step)
                    distance[edge.to] = std::min(distance[edge.to], step + 1);
                if (distance[edge.to] == step)
                    distance[edge.from] = std::min(distance[edge.from], step + 1);
            }
        select([&](std::size_t at) { return distance[at] != far; });
        return any;
    }

    template <class Keep> void select(Keep keep) {
        GraphView kept;
        std::vector<std::size_t> moved(view_.nodes.size());
        for (std::size_t i = 0; i < view_.nodes.size(); ++i) {
            if (!keep(i)) continue;
            moved[i] = kept.nodes.size();
            kept.nodes.push_back(std::move(view_.nodes[i]));
        }
        for (GraphEdge& edge : view_.edges) {
            if (!keep(edge.from) || !keep(edge.to)) continue;
            edge.from = moved[edge.from];
            edge.to = moved[edge.to];
            kept.edges.push_back(std::move(edge));
        }
        view_ = std::move(kept);
    }

    void put_in_order() {
        std::vector<std::size_t> order(view_.nodes.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        std::ranges::sort(order, {}, [&](std::size_t i) { return view_.nodes[i].node; });
        std::vector<std::size_t> moved(order.size());
        std::vector<GraphNode> nodes;
        for (const std::size_t i : order) {
            moved[i] = nodes.size();
            nodes.push_back(std::move(view_.nodes[i]));
        }
        view_.nodes = std::move(nodes);
        for (GraphEdge& edge : view_.edges) {
            edge.from = moved[edge.from];
            edge.to = moved[edge.to];
        }
        std::ranges::sort(view_.edges, {}, [](const GraphEdge& edge) {
            return std::tie(edge.from, edge.to, edge.need, edge.label);
        });
    }
};

} // namespace

std::optional<GraphView> view_of(const DependencyGraph& graph, const Catalog& catalog,
                                 const SourceSet& sources, const GraphRequest& request) {
    return Drawing(graph, catalog, sources, request).draw();
}

} // namespace lintel
