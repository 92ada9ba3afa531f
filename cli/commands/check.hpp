#pragma once

#include "cli/options.hpp"

namespace lintel {

/// Lints and reports; the exit status is 0 without findings at or above --fail-on, 1 with, 2 when
/// some input could not be read. Throws an Error when nothing can be done at all.
int check(const CheckOptions& options);

} // namespace lintel
