#pragma once

#include "tests/server/connection.hpp"

#include <string>

namespace lintel::live {

/// All that the database `test` of the server holds, as text that is the same for equal schemas:
/// SHOW CREATE TABLE without counters and with keys in the order of their names, and what the
/// information schema says of views, triggers, routines and events.
std::string schema_text(Connection& connection);

} // namespace lintel::live
