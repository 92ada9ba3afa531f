#pragma once

#include "cli/options.hpp"

namespace lintel {

/// `lintel schema`: prints the schema that all statements leave. Returns the exit status: 2 when a
/// file could not be read, else 0.
int schema(const SchemaOptions& options);

} // namespace lintel
