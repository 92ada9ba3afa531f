#pragma once

#include "cli/file_tree.hpp"
#include "cli/layout/layout.hpp"

#include <string>
#include <vector>

namespace lintel {

/// A migration as its tool keeps it.
struct Migration {
    std::string path;    ///< of the file that is run; empty where only the way back is there
    std::string undo;    ///< of the file that takes it back; its own for sections; empty for none
    std::string version; ///< as it is written; empty where the tool has none
    std::string name;    ///< what orders it and messages call it: of the file or its folder
    bool repeatable = false;
    bool baseline = false; ///< stands for all that came before it
};

/// What a tool makes of a folder.
struct MigrationSet {
    const Layout* layout = nullptr;
    std::vector<Migration> migrations; ///< in the order in which the tool runs them
    /// Files that seem to be meant as migrations and that the tool passes over.
    std::vector<std::string> ignored;
    /// SQL files that the tool passes over, and that are of another kind.
    std::vector<std::string> others;
    /// Folders below that were read too.
    std::vector<std::string> folders;
    /// What the tool's own files name and is not there, or cannot be read: one line each.
    std::vector<std::string> failures;
};

/// Reads a folder as the tool would.
MigrationSet read_migrations(const Layout& layout, const std::string& folder,
                             const FileTree& files);

} // namespace lintel
