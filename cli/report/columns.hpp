#pragma once

#include "grammar/source.hpp"

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace lintel {

/// A place in the units that readers of reports count: all 1-based; a BOM at the start of the file
/// is not counted.
struct Place {
    std::uint32_t line = 1;
    std::uint32_t character = 1;
    std::uint32_t utf16 = 1;
};

/// Turns byte offsets into columns. Long lines are walked once and remembered in stretches, so that
/// a file of one line with many findings costs no more than its length.
class Columns {
public:
    Place locate(const SourceFile& file, std::uint32_t offset);

private:
    struct Stop {
        std::uint32_t offset;
        std::uint32_t characters; ///< before it on its line
        std::uint32_t utf16;
    };
    std::map<std::pair<FileId, std::uint32_t>, std::vector<Stop>> long_lines_;

    Stop stop_before(const SourceFile& file, std::uint32_t line, Stop start, std::uint32_t offset);
};

} // namespace lintel
