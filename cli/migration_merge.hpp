#pragma once

#include "analyzer/merge/merge.hpp"
#include "cli/file_tree.hpp"
#include "cli/schema_run.hpp"

#include <string>
#include <vector>

namespace lintel {

/// Three states of a folder of migrations.
struct MigrationFolders {
    std::string base;
    std::string ours;
    std::string theirs;
};

struct MigrationMerge {
    std::vector<MergeConflict> conflicts;
    /// The migrations of both sides, run in the order of their versions.
    SchemaRun run;
};

/// Whether every state is a folder whose migrations form one chain at most, and one of them has
/// any.
bool are_migrations(const MigrationFolders& folders, const FileTree& files);

/// Compares the new migrations of both sides: versions that both have, and pairs whose order makes
/// a difference to the schema or to whether the server takes them. `sources` are handed on.
MigrationMerge merge_migrations(const MigrationFolders& folders, const Dialect& target,
                                const FileTree& files, SourceSet sources);

} // namespace lintel
