#pragma once

#include "analyzer/graph/dependency_graph.hpp"
#include "grammar/source.hpp"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

enum class GraphLevel : std::uint8_t { tables, columns };

/// What of a dependency graph is drawn.
struct GraphRequest {
    GraphLevel level = GraphLevel::tables;
    /// `object`, `database.object`, `table.column`; empty for all.
    std::string focus;
    /// How many steps from the focus, in either direction.
    std::size_t depth = 1;
};

struct GraphNode {
    Node node;
    std::string name;  ///< with its database where several are in use
    std::string place; ///< `file:line`; empty when it was never declared
    std::vector<std::string> columns;
    bool missing = false; ///< named, and known not to exist
    bool focus = false;
};

struct GraphEdge {
    std::size_t from = 0; ///< needs …
    std::size_t to = 0;   ///< … this one
    Need need = Need::reads;
    std::string label; ///< the foreign key's name and the like; often empty
    std::string place;
};

/// A graph as it is to be drawn, in an order that depends on names alone.
struct GraphView {
    std::vector<GraphNode> nodes;
    std::vector<GraphEdge> edges;
};

/// Nothing when there is no object of the focus's name.
std::optional<GraphView> view_of(const DependencyGraph& graph, const Catalog& catalog,
                                 const SourceSet& sources, const GraphRequest& request);

/// The four forms. `dot` is Graphviz's, `mermaid` is drawn by GitHub and GitLab in Markdown.
std::string as_dot(const GraphView& view);
std::string as_mermaid(const GraphView& view);
std::string as_json(const GraphView& view);
nlohmann::ordered_json graph_json(const GraphView& view);
/// One page without any address in it: search, pan and zoom.
std::string as_html(const GraphView& view);

} // namespace lintel
