#include "analyzer/graph/dependency_graph.hpp"

#include <fmt/format.h>

#include <array>

namespace lintel {

std::string_view name_of(NodeKind kind) {
    constexpr std::array<std::string_view, 10> names{"table",       "view",  "column",  "index",
                                                     "foreign key", "check", "trigger", "procedure",
                                                     "function",    "event"};
    return names[static_cast<std::size_t>(kind)];
}

NodeKind kind_of(ObjectType type) {
    switch (type) {
    case ObjectType::view:
        return NodeKind::view;
    case ObjectType::trigger:
        return NodeKind::trigger;
    case ObjectType::procedure:
        return NodeKind::procedure;
    case ObjectType::function:
        return NodeKind::function;
    case ObjectType::event:
        return NodeKind::event;
    }
    return NodeKind::table;
}

std::string_view name_of(Need need) {
    constexpr std::array<std::string_view, 13> names{
        "reads",  "inserts into", "updates",          "deletes from",      "locks",
        "calls",  "references",   "fires on",         "is generated from", "hands on",
        "checks", "indexes",      "is partitioned by"};
    return names[static_cast<std::size_t>(need)];
}

bool is_write(Need need) {
    return need == Need::inserts || need == Need::updates || need == Need::deletes;
}

std::string describe(const Node& node) {
    if (node.part.empty()) return fmt::format("{} `{}`", name_of(node.kind), node.object.name);
    return fmt::format("{} `{}.{}`", name_of(node.kind), node.object.name, node.part);
}

} // namespace lintel
