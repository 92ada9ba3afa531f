#pragma once

#include "analyzer/migration/migration.hpp"

#include <vector>

namespace lintel {

/// The other tables whose definitions a step's statement locks exclusively for an instant: children
/// of a table that is altered, parents of foreign keys that come or go, and both sides of a table
/// that is renamed or dropped (MySQL 8.0 manual, 10.11.4 "Metadata Locking"). In order, each once.
std::vector<ObjectName> tables_locked_with(const Step& step);

} // namespace lintel
