#pragma once

#include "cli/options.hpp"

namespace lintel {

/// `lintel merge`: a three-way merge of schemas. Returns the exit status.
int merge(const MergeOptions& options);

} // namespace lintel
