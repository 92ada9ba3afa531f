#pragma once

#include <string_view>

namespace lintel::live {

struct Difference;

/// Why the server and Lintel may part here, or nothing when there is no reason known.
std::string_view known_reason(const Difference& difference);

} // namespace lintel::live
