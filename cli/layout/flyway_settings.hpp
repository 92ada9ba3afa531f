#pragma once

#include "cli/file_tree.hpp"

#include <optional>
#include <string>
#include <vector>

namespace lintel {

/// What a project's flyway.toml or flyway.conf says of its migrations (Flyway documentation,
/// "Parameters"). Other parameters are passed over, and so is a file that cannot be read as its
/// kind.
struct FlywaySettings {
    std::string file; ///< its name
    std::string versioned = "V";
    std::string undo = "U";
    std::string baseline = "B";
    std::string repeatable = "R";
    std::string separator = "__";
    std::vector<std::string> locations; ///< as written: `filesystem:sql`, `classpath:db/migration`
    std::string folder;                 ///< in which the file lies

    /// Whether the folder is one of the locations.
    bool names(const std::string& place) const;
};

/// The nearest settings, in the folder or above it; nothing where there are none.
std::optional<FlywaySettings> flyway_settings(const std::string& folder, const FileTree& files);

/// What the names of its migrations look like, as `Layout::names` has it.
std::string names_in(const FlywaySettings& settings);

/// A folder and those above it, up to the root of the repository or a few levels.
std::vector<std::string> folder_and_above(const std::string& folder, const FileTree& files);

} // namespace lintel
