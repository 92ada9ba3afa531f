#pragma once

#include <string>
#include <string_view>

namespace lintel {

/// What changes between two texts, as `diff -u` shows it and `patch -p1` and `git apply` take it,
/// with three lines of context. Empty when they are equal.
std::string unified_diff(std::string_view path, std::string_view before, std::string_view after);

} // namespace lintel
