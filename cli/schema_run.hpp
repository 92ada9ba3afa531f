#pragma once

#include "analyzer/graph/dependency_graph.hpp"
#include "analyzer/migration/migration.hpp"
#include "analyzer/online_ddl/statistics.hpp"
#include "cli/input.hpp"
#include "cli/options.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace lintel {

/// All files in order, run on one schema, and what they left: no rule looks at them.
struct SchemaRun {
    SourceSet sources;
    Simulation simulation;
    DependencyGraph graph;
    std::shared_ptr<const Statistics> statistics; ///< null when none are given
    std::vector<std::string> failures;
    std::size_t refused = 0; ///< statements that do not parse or that the server would refuse
    std::string refusal;     ///< why the first of them is, with its place; empty when none is
};

/// Runs what the options and the configuration name, giving every step to `on_step` where there is
/// one. With `new_paths` all else is history. Wrong usage is an Error.
SchemaRun run_schema(const SchemaOptions& options, const std::vector<std::string>& new_paths = {},
                     const std::function<void(const Step&, const SchemaRun&)>& on_step = nullptr);

/// Runs several states of a schema side by side, each named as a path is. Their files lie together
/// in `sources`, and the runs have none of their own.
std::vector<SchemaRun> run_places(const std::vector<std::string>& places, const Dialect& target,
                                  const FileTree& files, SourceSet& sources);

/// Runs these files in this order.
SchemaRun run_files(const InputChain& chain, const Dialect& target, const FileTree& files,
                    SourceSet sources);

/// Says on standard error what could not be read or was left out. Returns the exit status: 2 when a
/// file could not be read, else 0.
int finish(const SchemaRun& run);

} // namespace lintel
