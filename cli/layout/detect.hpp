#pragma once

#include "cli/file_tree.hpp"
#include "cli/layout/layout.hpp"

#include <string>
#include <vector>

namespace lintel {

/// The tool that keeps a folder, and what gave it away.
struct DetectedLayout {
    const Layout* layout = nullptr; ///< null where no tool is known by its traces
    std::string because;            ///< `atlas.sum`, or a sentence part: "`V1__a.sql`"
};

/// Looks at the marker files in the folder and above it, then into its first SQL files, then at the
/// names, as cheaply as it can. `entries` are what lies in the folder.
DetectedLayout detect_layout(const std::string& folder, const std::vector<FolderEntry>& entries,
                             const FileTree& files);

} // namespace lintel
