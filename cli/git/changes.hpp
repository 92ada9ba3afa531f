#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace lintel {

/// Lines of a file, counted from 1; the last belongs to them.
struct LineRange {
    std::uint32_t first = 1;
    std::uint32_t last = 1;
};

/// What became of a file since a commit.
struct FileChange {
    bool is_new = false;          ///< the commit does not have it
    std::vector<LineRange> lines; ///< those that are new or others, as the file is now

    bool touches(LineRange range) const;
};

/// The path from the root, with every symbolic link followed; the file need not be there.
std::string canonical_path(const std::string& path);

/// Changed files by their canonical path.
using Changes = std::map<std::string, FileChange>;

/// What the work tree that holds `place` has that the branch it left at `reference` did not have:
/// compared is the commit where the two parted, as `git diff reference...` does, with what is not
/// yet committed and what git does not know yet; ignored files are left out. A file that was only
/// renamed is not changed. Throws Error where there is no repository, no such commit, or, in a
/// shallow clone, not enough history, and says what to do.
Changes changes_since(const std::string& place, const std::string& reference);

} // namespace lintel
