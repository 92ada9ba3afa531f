#pragma once

#include <string_view>

namespace lintel {

/// page.html, which the build turns into a string; `{{graph}}` stands where the JSON goes.
extern const std::string_view graph_page;

} // namespace lintel
