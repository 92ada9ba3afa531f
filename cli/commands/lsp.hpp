#pragma once

#include "cli/options.hpp"

namespace lintel {

/// Serves a client on standard input and output until it ends that. The exit status is 0 when the
/// client shut the server down before, else 1.
int serve_language(const LspOptions& options);

} // namespace lintel
