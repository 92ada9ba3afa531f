#pragma once

#include "grammar/source.hpp"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lintel {

/// Places are named as the user names them: a path on the disk, or `git:REF:PATH` for what a commit
/// holds. A path below a place is the place, a slash and the rest, in both.
enum class PlaceKind { missing, file, folder };

struct FolderEntry {
    std::string place;
    std::string name; ///< its last part
    PlaceKind kind = PlaceKind::file;
    bool is_link = false;
};

class GitTrees;

/// The disk, with texts laid over it, and the commits of the repository of the current folder,
/// which is opened when the first `git:` place is met and kept. For such a place every member
/// throws Error where there is no repository or no such commit.
class FileTree {
public:
    /// Lets a file have this text, whatever the disk has, if anything: a fix that is not written
    /// yet, an editor's buffer. Its place is to be tidy.
    void lay_over(const std::string& place, std::string text);
    /// Lets a file be as the disk has it.
    void uncover(const std::string& place);
    const std::map<std::string, std::string, std::less<>>& laid_over() const { return over_; }

    /// Files are copied rather than mapped, and pipes are not waited for: for a program that
    /// outlives changes of its input.
    void read_copies() { reads_copies_ = true; }

    PlaceKind kind_of(const std::string& place) const;

    /// What is to be said of a place that is missing.
    std::string why_missing(const std::string& place) const;

    /// What lies in a folder, sorted by name, hidden entries too. Nothing, with the reason, when it
    /// cannot be looked into.
    std::optional<std::vector<FolderEntry>> list_folder(const std::string& folder,
                                                        std::string& reason) const;

    /// The whole text of a file. Nothing when there is none or it cannot be read.
    std::optional<std::string> read_text(const std::string& place) const;

    /// The first `size` bytes of a file, or all of a shorter one; nothing as for `read_text`.
    std::optional<std::string> read_head(const std::string& place, std::size_t size) const;

    /// The same file under every name: absolute, with links followed, and the commit's full name
    /// for the reference.
    std::string identity_of(const std::string& place) const;

    /// Opens a file, a pipe, or standard input for `-`, which goes by `stdin_name`. Null, with the
    /// reason, when it cannot be read.
    const SourceFile* open_source(SourceSet& sources, const std::string& place,
                                  const std::string& stdin_name, std::string& reason) const;

private:
    mutable std::shared_ptr<GitTrees> git_;
    std::map<std::string, std::string, std::less<>> over_;
    bool reads_copies_ = false;

    GitTrees& git(const std::string& place) const;
};

/// Without `./` before it and what else says nothing.
std::string tidy(const std::string& place);

/// The place that is meant by `place` in a file that lies in `folder`.
std::string place_below(const std::string& folder, const std::string& place);

/// Whether a commit holds it, so that it cannot be written.
bool in_commit(const std::string& place);

/// Where the work tree has, or would have, what a commit holds; a path on the disk as it is.
std::string on_disk(const std::string& place);

} // namespace lintel
