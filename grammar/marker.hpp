#pragma once

#include "grammar/split.hpp"

#include <optional>
#include <string_view>

namespace lintel {

/// The marker a comment is, if it is one. `comment` is its whole text with its comment signs.
std::optional<Marker> read_marker(std::string_view comment, Span span, bool alone_on_line);

} // namespace lintel
