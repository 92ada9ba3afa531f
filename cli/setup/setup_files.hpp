#pragma once

#include "cli/setup/survey.hpp"

#include <string>
#include <vector>

namespace lintel {

struct SetupFile {
    std::string path; ///< from the root
    std::string text;
};

/// lintel.toml, the entry for pre-commit, and a job for the forge's CI where there is a forge.
std::vector<SetupFile> setup_files(const Survey& survey);

} // namespace lintel
