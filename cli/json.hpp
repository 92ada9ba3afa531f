#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace lintel {

/// As files hold it: indented, a line end behind it, and U+FFFD for bytes that are no UTF-8.
std::string json_text(const nlohmann::ordered_json& json);
/// The same on one line, without a line end.
std::string json_line(const nlohmann::ordered_json& json);

} // namespace lintel
