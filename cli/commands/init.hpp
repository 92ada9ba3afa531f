#pragma once

#include "cli/options.hpp"

namespace lintel {

/// `lintel init`: sets a repository up. Returns the exit status.
int init(const InitOptions& options);

} // namespace lintel
