#pragma once

#include "cli/file_tree.hpp"

#include <string>

namespace lintel {

/// The tool that keeps a folder of migrations, by the files that lie in it, beside it and above it
/// up to the root, then by the first lines of its files and their names. Empty when nothing shows
/// one.
std::string migration_tool(const std::string& root, const std::string& folder);

} // namespace lintel
