#pragma once

#include "cli/schema_run.hpp"

#include <string>

namespace lintel {

/// Every object of the schema that a run left, as JSON: tables with all their parts, views with the
/// types of their columns, triggers, routines and events with their text.
std::string schema_json(const SchemaRun& run);

} // namespace lintel
