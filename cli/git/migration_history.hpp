#pragma once

#include "analyzer/migration/migration.hpp"
#include "cli/git/changes.hpp"
#include "grammar/diagnostic.hpp"

#include <vector>

namespace lintel {

/// What a branch did to the migrations that were there when it began: `modified-migration` for a
/// versioned file that is changed, `out-of-order-migration` for a new one that comes before one of
/// them. The files are given in the order in which they run.
std::vector<Diagnostic> findings_of_history(const std::vector<ChainFile>& chain,
                                            const Changes& changes);

} // namespace lintel
