#pragma once

#include "analyzer/diff/comparison.hpp"
#include "grammar/diagnostic.hpp"

#include <vector>

namespace lintel {

/// Where the schema that migrations leave differs from the one that is declared: a `schema-drift`
/// for each object, at its declaration where it has one, else where the migrations make it. The
/// tables in which migration tools keep what they have run are passed over.
std::vector<Diagnostic> drift_between(const SchemaSide& replayed, const SchemaSide& declared,
                                      const Dialect& dialect);

} // namespace lintel
