#pragma once

#include "analyzer/graph/dependency_graph.hpp"
#include "analyzer/migration/migration.hpp"
#include "cli/options.hpp"

#include <string>
#include <vector>

namespace lintel {

/// All files in order, run on one schema, and what they left: nothing is judged.
struct SchemaRun {
    SourceSet sources;
    Simulation simulation;
    DependencyGraph graph;
    std::vector<std::string> failures;
    std::size_t refused = 0; ///< statements that do not parse or that the server would refuse
};

/// Runs what the options and the configuration name. Wrong usage is an Error.
SchemaRun run_schema(const SchemaOptions& options);

/// Says on standard error what could not be read or was left out. Returns the exit status: 2 when a
/// file could not be read, else 0.
int finish(const SchemaRun& run);

} // namespace lintel
