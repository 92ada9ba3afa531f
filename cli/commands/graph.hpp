#pragma once

#include "cli/options.hpp"

namespace lintel {

/// Prints who needs whom in the schema that the statements leave. Returns the exit status.
int graph(const GraphOptions& options);

} // namespace lintel
