#pragma once

#include "cli/layout/migrations.hpp"

#include <string>
#include <vector>

namespace lintel {

/// The migrations that a tool's own list names, in its order.
struct Manifest {
    std::string file; ///< the list
    std::vector<Migration> migrations;
    std::vector<std::string> folders; ///< below, in which they lie
};

/// Reads `sqitch.plan`, Drizzle's `meta/_journal.json`, the changelog that includes Liquibase's SQL
/// files, the `manifest.json` of Temporal's versions, yoyo's `depends` lines, and the folders
/// of grate. A list that cannot be read names nothing.
Manifest read_manifest_of(const Layout& layout, const std::string& folder, const FileTree& files);

/// Whether a folder holds those that grate runs: `up` and another.
bool has_grate_folders(const std::vector<FolderEntry>& entries);

} // namespace lintel
