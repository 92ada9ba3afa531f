#pragma once

#include "cli/options.hpp"

namespace lintel {

/// `lintel plan`: what the statements will do to the server, in order. Returns the exit status.
int plan(const PlanOptions& options);

} // namespace lintel
