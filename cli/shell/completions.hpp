#pragma once

#include "cli/options.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// A script with which `bash`, `zsh` or `fish` completes commands, options, their values and the
/// names of rules.
std::string completions(std::string_view shell, const std::vector<CommandDescription>& commands);

} // namespace lintel
