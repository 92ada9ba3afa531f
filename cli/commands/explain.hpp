#pragma once

#include <string_view>

namespace lintel {

/// Prints what is to be known of a rule. The exit status is 0; an unknown name is an Error with the
/// nearest one.
int explain(std::string_view rule);

} // namespace lintel
