#pragma once

#include "analyzer/catalog/table.hpp"
#include "grammar/dialect.hpp"

#include <string>

namespace lintel {

/// The PARTITION BY clause of a partitioned table as SHOW CREATE TABLE prints it on `dialect`, with
/// the line break in front of it.
std::string partition_text(const Table& table, const Dialect& dialect);

} // namespace lintel
