#include "cli/git/changes.hpp"

#include "cli/error.hpp"
#include "cli/git/library.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace lintel {
namespace {

namespace fs = std::filesystem;

/// The tree of the commit where the work tree's branch left `reference`.
Owned<git_tree> tree_before(const Git& git, git_repository* repository,
                            const std::string& reference) {
    const Owned<git_object> base = commit_of(git, repository, reference, "--base");
    git_oid parted = *git.object_id(base.get());
    git_oid head;
    // Without a commit yet everything is new.
    if (git.reference_name_to_id(&head, repository, "HEAD") == 0 &&
        git.merge_base(&parted, repository, &head, git.object_id(base.get())) != 0)
        throw Error(fmt::format("--base: `{}` and HEAD have no commit in common{}", reference,
                                advice(git, repository)));
    git_commit* commit = nullptr;
    git.require(git.commit_lookup(&commit, repository, &parted),
                "--base: the common commit cannot be read");
    const Owned<git_commit> owned(commit, git.commit_free);
    git_tree* tree = nullptr;
    git.require(git.commit_tree(&tree, commit), "--base: the common commit cannot be read");
    return {tree, git.tree_free};
}

Owned<git_diff> difference(const Git& git, git_repository* repository, git_tree* before) {
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.flags = GIT_DIFF_INCLUDE_UNTRACKED | GIT_DIFF_RECURSE_UNTRACKED_DIRS |
                    GIT_DIFF_SHOW_UNTRACKED_CONTENT;
    options.context_lines = 0;
    git_diff* diff = nullptr;
    git.require(git.diff_tree_to_workdir(&diff, repository, before, &options),
                "--base: the changes cannot be read");
    Owned<git_diff> owned(diff, git.diff_free);
    git_diff_find_options similar = GIT_DIFF_FIND_OPTIONS_INIT;
    similar.flags = GIT_DIFF_FIND_RENAMES | GIT_DIFF_FIND_FOR_UNTRACKED;
    git.require(git.diff_find_similar(diff, &similar), "--base: the changes cannot be read");
    return owned;
}

/// What the callbacks of git_diff_foreach fill.
struct Reading {
    fs::path root;
    Changes changes;

    std::string path_of(const git_diff_delta& delta) const {
        return canonical_path((root / delta.new_file.path).string());
    }
};

int on_file(const git_diff_delta* delta, float, void* payload) {
    auto& reading = *static_cast<Reading*>(payload);
    if (delta->status == GIT_DELTA_DELETED) return 0;
    const bool is_new = delta->status == GIT_DELTA_ADDED || delta->status == GIT_DELTA_UNTRACKED;
    // One that was renamed and nothing else has no lines to come.
    if (is_new || delta->status == GIT_DELTA_MODIFIED)
        reading.changes[reading.path_of(*delta)].is_new = is_new;
    return 0;
}

int on_hunk(const git_diff_delta* delta, const git_diff_hunk* hunk, void* payload) {
    auto& reading = *static_cast<Reading*>(payload);
    if (delta->status == GIT_DELTA_DELETED || hunk->new_lines <= 0) return 0;
    const auto first = static_cast<std::uint32_t>(hunk->new_start);
    const auto count = static_cast<std::uint32_t>(hunk->new_lines);
    reading.changes[reading.path_of(*delta)].lines.push_back({first, first + count - 1});
    return 0;
}

} // namespace

std::string canonical_path(const std::string& path) {
    std::error_code failed;
    const fs::path canonical = fs::weakly_canonical(path, failed);
    return (failed ? fs::absolute(path).lexically_normal() : canonical).string();
}

bool FileChange::touches(LineRange range) const {
    return is_new || std::ranges::any_of(lines, [&](const LineRange& one) {
               return one.first <= range.last && range.first <= one.last;
           });
}

Changes changes_since(const std::string& place, const std::string& reference) {
    const Git git;
    const Owned<git_repository> repository = repository_of(git, place, "--base");
    const char* const root = git.repository_workdir(repository.get());
    if (root == nullptr) throw Error(fmt::format("--base: {} has no work tree", place));
    const Owned<git_tree> before = tree_before(git, repository.get(), reference);
    const Owned<git_diff> diff = difference(git, repository.get(), before.get());
    Reading reading{root, {}};
    git.require(git.diff_foreach(diff.get(), on_file, nullptr, on_hunk, nullptr, &reading),
                "--base: the changes cannot be read");
    return std::move(reading.changes);
}

} // namespace lintel
