#include "rules/programs/trigger_writes.hpp"

#include <algorithm>
#include <set>

namespace lintel::rules {

std::vector<TriggerWrite> writes_of(const Node& program, const DependencyGraph& graph) {
    struct Open {
        Node node;
        std::vector<Dependency> way;
    };
    std::vector<TriggerWrite> writes;
    std::vector<Open> open{{program, {}}};
    std::set<Node> met{program};
    for (std::size_t i = 0; i < open.size(); ++i) {
        const Open at = open[i];
        for (const Dependency& need : graph.needs_of(at.node)) {
            std::vector<Dependency> way = at.way;
            way.push_back(need);
            if (need.need == Need::calls && met.insert(need.to).second)
                open.push_back({need.to, std::move(way)});
            else if (is_write(need.need) && need.to.part.empty())
                writes.push_back({need.to.object, need.need, std::move(way)});
        }
    }
    return writes;
}

} // namespace lintel::rules
