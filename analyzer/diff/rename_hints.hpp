#pragma once

#include "analyzer/diff/comparison.hpp"
#include "analyzer/diff/renames.hpp"

#include <vector>

namespace lintel {

/// The renames that comments in the files of `to` tell of: `-- lintel: renamed from OLD` behind a
/// column's or table's first line, or alone above it. One that `from` has been through already, or
/// whose old name it does not have, is left out, so that comments can stay where they are.
std::vector<Rename> hinted_renames(const Catalog& from, const SchemaSide& to,
                                   const Dialect& dialect);

} // namespace lintel
