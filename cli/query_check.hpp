#pragma once

#include "analyzer/engine/engine.hpp"
#include "analyzer/migration/migration.hpp"

#include <cstddef>
#include <set>
#include <span>
#include <vector>

namespace lintel {

/// The simulation in which the application's statements are run on a schema: with parameters as
/// client libraries write them.
Simulation for_application(Simulation schema);

/// What the application's statements meet.
struct QuerySchemas {
    /// What was there before the judged changes; null where nothing is known to have been.
    const Catalog* before = nullptr;
    const Simulation& after;
    std::vector<Removal> removals; ///< what the changes took away
};

struct QueryFindings {
    std::vector<Diagnostic> findings;
    std::size_t statements = 0;
    std::set<ObjectName> named; ///< what the statements name, columns left out
};

/// Each of the application's statements that the server would refuse after the changes, with what
/// took away the thing it misses. One that the schema before the changes refused as well is a note.
/// Parameters are read as client libraries write them, and a `-- name:` above a statement is what
/// it is called. `failures` has the rules that are asked, and nothing else in it.
QueryFindings findings_of_queries(std::span<const SourceFile* const> files,
                                  const QuerySchemas& schemas, Engine& failures);

} // namespace lintel
