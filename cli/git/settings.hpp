#pragma once

#include <string>
#include <vector>

namespace lintel {

struct GitSetting {
    std::string name; ///< `merge.lintel.driver`
    std::string value;
};

/// Writes settings of the repository that holds `place`, for it alone. Throws Error where there is
/// none or they cannot be written.
void write_git_settings(const std::string& place, const std::vector<GitSetting>& settings);

} // namespace lintel
