#pragma once

#include <string_view>

namespace lintel {

/// What follows the folders of a path, be it on the disk or in a commit (`git:REF:PATH`).
constexpr std::string_view file_name(std::string_view path) {
    return path.substr(path.find_last_of("/:") + 1);
}

} // namespace lintel
