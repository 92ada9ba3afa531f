#pragma once

#include "analyzer/graph/dependency_graph.hpp"

#include <vector>

namespace lintel::rules {

/// A table that a program writes, and how it comes to it: its calls and the write.
struct TriggerWrite {
    ObjectName table;
    Need how = Need::updates;
    std::vector<Dependency> way;
};

/// What a trigger or routine writes, itself and through the routines it calls, nearest first.
/// Further triggers are not followed.
std::vector<TriggerWrite> writes_of(const Node& program, const DependencyGraph& graph);

} // namespace lintel::rules
