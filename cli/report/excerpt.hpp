#pragma once

#include "grammar/source.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// Whole lines of a file.
struct Excerpt {
    std::uint32_t first = 1; ///< the number of the first one
    std::vector<std::string_view> lines;
};

/// The lines that a span touches, `most` of them at the most, with `around` more before and behind.
Excerpt excerpt(const SourceFile& file, Span span, std::uint32_t around, std::uint32_t most);

} // namespace lintel
