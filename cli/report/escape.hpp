#pragma once

#include <span>
#include <string>
#include <string_view>

namespace lintel {

/// A character that has a meaning of its own, and what stands for it.
struct Escape {
    char character;
    std::string_view written;
};

std::string escaped(std::string_view text, std::span<const Escape> escapes);

} // namespace lintel
