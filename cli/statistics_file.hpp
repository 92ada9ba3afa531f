#pragma once

#include "analyzer/online_ddl/statistics.hpp"

#include <string>
#include <string_view>

namespace lintel {

/// The query whose result `--stats` reads, in batch mode of the `mysql` client or as JSON.
extern const std::string_view statistics_query;

/// Adds the sizes of tables that a file holds: a JSON list of objects, or lines of fields separated
/// by tabs below a line that names them, both under the names information_schema.TABLES has. Throws
/// an Error that says where what is wrong.
void read_statistics(const std::string& path, Statistics& statistics);

} // namespace lintel
