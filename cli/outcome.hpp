#pragma once

#include "cli/graph/view.hpp"
#include "cli/plan/plan.hpp"
#include "cli/schema_sql.hpp"

#include <string>
#include <vector>

namespace lintel {

/// What a chain of files left.
struct EndState {
    std::string name; ///< its only file, or the folder of its first one
    std::vector<SchemaStatement> statements;
    GraphView graph;
};

/// What a run showed beside findings: what its judged statements cost, and the schemas at its ends.
class Outcome {
public:
    /// The schemas are kept only where they are wanted. `statistics` is null where none are given.
    Outcome(const Dialect& target, const Statistics* statistics, bool schemas)
        : target_(target), statistics_(statistics), schemas_(schemas) {}

    void look_at(const Step& step, const SourceSet& sources);
    void end(const std::vector<ChainFile>& chain, const Catalog& catalog,
             const DependencyGraph& graph, const SourceSet& sources);

    const std::vector<PlanStep>& plan() const { return plan_; }
    const std::vector<EndState>& ends() const { return ends_; }

private:
    const Dialect& target_;
    const Statistics* statistics_;
    bool schemas_;
    std::vector<PlanStep> plan_;
    std::vector<EndState> ends_;
};

} // namespace lintel
