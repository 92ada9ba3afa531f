#pragma once

#include <string>

namespace lintel {

/// A JSON Schema (draft 7, which the editors' TOML servers know) of lintel.toml: its keys, every
/// built-in rule with its severities and options, and the attributes of custom rules.
std::string config_schema();

} // namespace lintel
