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
/// files, the `manifest.json` of Temporal's versions, and yoyo's `depends` lines. A list that
/// cannot be read names nothing.
Manifest read_manifest_of(const Layout& layout, const std::string& folder, const FileTree& files);

} // namespace lintel
