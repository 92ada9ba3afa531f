#pragma once

#include <optional>
#include <string>
#include <vector>

namespace lintel {

/// Where merge requests are made, as far as the repository shows it.
enum class Forge { none, github, gitlab };

/// A folder of migrations.
struct MigrationFolder {
    std::string path;   ///< from the root
    std::string layout; ///< the tool that keeps it, as in `Goose`; empty when nothing shows one
    std::size_t files = 0;
};

/// A server that something in the repository names.
struct TargetEvidence {
    std::string target; ///< as `--target` takes it
    std::string path;   ///< from the root
    std::string text;   ///< what it says there
};

/// What a repository shows of its SQL. Paths are from the root, in the order of their names.
struct Survey {
    std::string root; ///< of the git repository, or the current folder
    bool in_git = false;
    Forge forge = Forge::none;
    std::vector<MigrationFolder> migrations;
    std::vector<std::string> schemas; ///< files and folders that hold whole schemas
    std::vector<std::string> queries; ///< folders of the application's statements
    std::vector<std::string> others;  ///< files and folders of which nothing shows what they are
    std::vector<std::string> passed_over; ///< folders of tests
    /// The most reliable first: dumps, then containers, then CI.
    std::vector<TargetEvidence> targets;
};

/// Looks at the repository that the current folder lies in. Hidden folders, node_modules, vendor,
/// build and folders of tests are passed over.
Survey survey_repository();

/// The server that an image of a container holds: `mysql:8.0.36` is `mysql-8.0.36`. Nothing for a
/// tag that names no release, such as `latest` and `8`.
std::optional<std::string> target_of_image(std::string_view line);

/// The server that wrote a dump, from its head.
std::optional<std::string> target_of_dump(std::string_view text);

} // namespace lintel
