#pragma once

#include <cstddef>
#include <string_view>

namespace lintel {

/// How many letters must be put in, taken out, changed or swapped with their neighbour to turn one
/// word into the other; case does not count, and `_` is `-` (optimal string alignment).
std::size_t edit_distance(std::string_view a, std::string_view b);

} // namespace lintel
