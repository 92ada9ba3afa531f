#pragma once

#include "cli/options.hpp"

#include <string>

namespace lintel {

/// Whether to colour what is written to the file `output`, or to standard output where that is
/// empty: as told, else only a terminal that takes colour, and NO_COLOR is heeded.
bool wants_color(Color color, const std::string& output);

} // namespace lintel
