#pragma once

#include "cli/options.hpp"

#include <string>
#include <vector>

namespace lintel {

/// lintel(1), with the macros of man(7).
std::string man_page(const std::vector<CommandDescription>& commands);

} // namespace lintel
