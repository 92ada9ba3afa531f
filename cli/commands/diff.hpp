#pragma once

#include "cli/options.hpp"

namespace lintel {

/// Prints where two schemas differ and the statements between them; the exit status is 0 where they
/// do not differ, 1 where they do, 2 when some input could not be read. Throws an Error when
/// nothing can be done at all.
int diff(const DiffOptions& options);

} // namespace lintel
