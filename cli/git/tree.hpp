#pragma once

#include "cli/file_tree.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// `git:REF:PATH`: what a commit holds. The path is relative to the current folder, as in
/// `git show REF:./PATH`; one that begins with a slash is relative to the root of the work tree.
struct GitPlace {
    std::string reference;
    std::string path;
};

/// Nothing for what does not begin with `git:`. Throws Error when the rest is not `REF:PATH`.
std::optional<GitPlace> git_place(std::string_view place);

/// The place with `.`, `..` and slashes that say nothing taken out. Its path has a folder always:
/// `git:main:./a.sql`, so that folder and name come apart as they do on the disk.
std::string written(const GitPlace& place);

/// The trees of commits in the repository of the current folder. The repository is opened, and a
/// reference looked up, once. Symbolic links are followed within the commit.
class GitTrees {
public:
    /// Throws Error, which begins with `place`, where there is no repository.
    explicit GitTrees(std::string_view place);
    ~GitTrees();

    /// As those of FileTree. All throw Error where there is no such commit, and say what to do.
    PlaceKind kind_of(const GitPlace& place);
    std::optional<std::vector<FolderEntry>> list_folder(const GitPlace& place, std::string& reason);
    std::optional<std::string> read_text(const GitPlace& place, std::string& reason);
    std::string identity_of(const GitPlace& place);
    /// The commit in seven digits.
    std::string commit_of(const GitPlace& place);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace lintel
