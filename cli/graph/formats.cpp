#include "cli/graph/view.hpp"
#include "cli/json.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace lintel {
namespace {

using Json = nlohmann::ordered_json;

/// The version of the JSON form; it grows when a member changes its meaning or goes.
constexpr int json_version = 1;

/// With the characters that end a quoted string escaped, as both dot and mermaid want it.
std::string quoted(std::string_view text, std::string_view quote) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"')
            out += quote;
        else if (c == '\\')
            out += "\\\\";
        else if (c == '\n')
            out += ' ';
        else
            out += c;
    }
    return out + '"';
}

std::string_view dot_shape(NodeKind kind) {
    switch (kind) {
    case NodeKind::table:
        return "box";
    case NodeKind::view:
        return "box\", style=\"rounded";
    case NodeKind::column:
        return "plain";
    case NodeKind::trigger:
    case NodeKind::event:
        return "cds";
    default:
        return "component";
    }
}

std::string edge_text(const GraphEdge& edge) {
    return edge.label.empty() ? std::string(name_of(edge.need))
                              : fmt::format("{} ({})", name_of(edge.need), edge.label);
}

} // namespace

std::string as_dot(const GraphView& view) {
    std::string out = "digraph schema {\n  rankdir=LR;\n  node [fontname=\"sans-serif\"];\n"
                      "  edge [fontname=\"sans-serif\", fontsize=10];\n";
    for (std::size_t i = 0; i < view.nodes.size(); ++i) {
        const GraphNode& node = view.nodes[i];
        out += fmt::format("  n{} [label={}, shape=\"{}\"{}{}];\n", i, quoted(node.name, "\\\""),
                           dot_shape(node.node.kind), node.missing ? ", color=\"red\"" : "",
                           node.focus ? ", penwidth=2" : "");
    }
    for (const GraphEdge& edge : view.edges)
        out += fmt::format("  n{} -> n{} [label={}];\n", edge.from, edge.to,
                           quoted(edge_text(edge), "\\\""));
    return out + "}\n";
}

std::string as_mermaid(const GraphView& view) {
    std::string out = "flowchart LR\n";
    for (std::size_t i = 0; i < view.nodes.size(); ++i) {
        const GraphNode& node = view.nodes[i];
        const bool is_data = node.node.kind == NodeKind::table;
        const bool is_view = node.node.kind == NodeKind::view;
        const std::string_view open = is_data ? "[" : is_view ? "(" : "{{";
        const std::string_view close = is_data ? "]" : is_view ? ")" : "}}";
        const std::string text =
            is_data ? node.name : fmt::format("{} {}", name_of(node.node.kind), node.name);
        out += fmt::format("  n{}{}{}{}\n", i, open, quoted(text, "#quot;"), close);
        if (node.missing) out += fmt::format("  style n{} stroke:#c00\n", i);
    }
    for (const GraphEdge& edge : view.edges)
        out += fmt::format("  n{} -->|{}| n{}\n", edge.from, quoted(edge_text(edge), "#quot;"),
                           edge.to);
    return out;
}

Json graph_json(const GraphView& view) {
    Json json{{"version", json_version}, {"nodes", Json::array()}, {"edges", Json::array()}};
    for (std::size_t i = 0; i < view.nodes.size(); ++i) {
        const GraphNode& node = view.nodes[i];
        Json one{{"id", i},
                 {"kind", name_of(node.node.kind)},
                 {"database", node.node.object.schema},
                 {"object", node.node.object.name}};
        if (!node.node.part.empty()) one["column"] = node.node.part;
        one["name"] = node.name;
        if (!node.columns.empty()) one["columns"] = node.columns;
        if (!node.place.empty()) one["place"] = node.place;
        if (node.missing) one["missing"] = true;
        if (node.focus) one["focus"] = true;
        json["nodes"].push_back(std::move(one));
    }
    for (const GraphEdge& edge : view.edges) {
        Json one{{"from", edge.from}, {"to", edge.to}, {"need", name_of(edge.need)}};
        if (!edge.label.empty()) one["by"] = edge.label;
        if (!edge.place.empty()) one["place"] = edge.place;
        json["edges"].push_back(std::move(one));
    }
    return json;
}

std::string as_json(const GraphView& view) { return json_text(graph_json(view)); }

} // namespace lintel
