#pragma once

#include "cli/file_tree.hpp"
#include "cli/layout/conventions.hpp"
#include "grammar/diagnostic.hpp"

#include <optional>
#include <vector>

namespace lintel {

/// The first migration that the `atlas.sum` beside the files has no checksum or another one of, or
/// that it names and is not there: Atlas then refuses to run any ("checksum mismatch"). Nothing
/// where all agree, where the first that does not is not judged, and without such a file. The
/// files are given in the order of their names.
/// Atlas's documentation, "Migration Directory Integrity"; each sum is over all files up to its own
/// (its source, sql/migrate/dir.go).
std::optional<Diagnostic> stale_checksum(const std::vector<KeptFile>& files, const FileTree& tree);

} // namespace lintel
