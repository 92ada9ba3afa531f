#include "cli/git/changes.hpp"

#include "cli/error.hpp"

#include <boost/dll/shared_library.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <git2.h>
#include <memory>

namespace lintel {
namespace {

namespace fs = std::filesystem;

/// libgit2, loaded when it is asked for: with all that it needs it takes longer to start than most
/// runs of Lintel take, and few ask for it.
class Git {
public:
    Git() : library_(open()) { libgit2_init(); }
    ~Git() { libgit2_shutdown(); }
    Git(const Git&) = delete;
    Git& operator=(const Git&) = delete;

private:
    boost::dll::shared_library library_;

    static boost::dll::shared_library open() {
        try {
            return boost::dll::shared_library(LINTEL_LIBGIT2,
                                              boost::dll::load_mode::search_system_folders);
        } catch (const std::exception& error) {
            throw Error(
                fmt::format("--base needs libgit2, and it cannot be loaded: {}", error.what()));
        }
    }
    template <class Function> Function* find(const char* name) const {
        return &library_.get<Function>(name);
    }

    using Function = int();
    Function* libgit2_init = find<decltype(git_libgit2_init)>("git_libgit2_init");
    Function* libgit2_shutdown = find<decltype(git_libgit2_shutdown)>("git_libgit2_shutdown");

public:
    decltype(&git_error_last) error_last = find<decltype(git_error_last)>("git_error_last");
    decltype(&git_repository_open_ext) repository_open =
        find<decltype(git_repository_open_ext)>("git_repository_open_ext");
    decltype(&git_repository_free) repository_free =
        find<decltype(git_repository_free)>("git_repository_free");
    decltype(&git_repository_is_shallow) repository_is_shallow =
        find<decltype(git_repository_is_shallow)>("git_repository_is_shallow");
    decltype(&git_repository_workdir) repository_workdir =
        find<decltype(git_repository_workdir)>("git_repository_workdir");
    decltype(&git_revparse_single) revparse =
        find<decltype(git_revparse_single)>("git_revparse_single");
    decltype(&git_object_id) object_id = find<decltype(git_object_id)>("git_object_id");
    decltype(&git_object_free) object_free = find<decltype(git_object_free)>("git_object_free");
    decltype(&git_reference_name_to_id) reference_name_to_id =
        find<decltype(git_reference_name_to_id)>("git_reference_name_to_id");
    decltype(&git_merge_base) merge_base = find<decltype(git_merge_base)>("git_merge_base");
    decltype(&git_commit_lookup) commit_lookup =
        find<decltype(git_commit_lookup)>("git_commit_lookup");
    decltype(&git_commit_tree) commit_tree = find<decltype(git_commit_tree)>("git_commit_tree");
    decltype(&git_commit_free) commit_free = find<decltype(git_commit_free)>("git_commit_free");
    decltype(&git_tree_free) tree_free = find<decltype(git_tree_free)>("git_tree_free");
    decltype(&git_diff_tree_to_workdir_with_index) diff_tree_to_workdir =
        find<decltype(git_diff_tree_to_workdir_with_index)>("git_diff_tree_to_workdir_with_index");
    decltype(&git_diff_find_similar) diff_find_similar =
        find<decltype(git_diff_find_similar)>("git_diff_find_similar");
    decltype(&git_diff_foreach) diff_foreach = find<decltype(git_diff_foreach)>("git_diff_foreach");
    decltype(&git_diff_free) diff_free = find<decltype(git_diff_free)>("git_diff_free");

    void require(int result, std::string_view what) const {
        if (result == 0) return;
        const git_error* error = error_last();
        throw Error(fmt::format("--base: {}: {}", what,
                                error == nullptr ? "unknown reason" : error->message));
    }
};

template <class Object> using Owned = std::unique_ptr<Object, void (*)(Object*)>;

Owned<git_repository> repository_of(const Git& git, const std::string& place) {
    git_repository* repository = nullptr;
    if (git.repository_open(&repository, place.c_str(), 0, nullptr) != 0)
        throw Error("--base: these files are in no git repository");
    return {repository, git.repository_free};
}

std::string_view advice(const Git& git, git_repository* repository) {
    return git.repository_is_shallow(repository) == 1
               ? "\nthis is a shallow clone: fetch the whole history (`git fetch --unshallow`, or "
                 "`fetch-depth: 0` for actions/checkout)"
               : "";
}

Owned<git_object> commit_of(const Git& git, git_repository* repository,
                            const std::string& reference) {
    git_object* found = nullptr;
    // A branch that was only fetched is known by its remote's name.
    for (const std::string& name : {reference, "origin/" + reference})
        if (git.revparse(&found, repository, (name + "^{commit}").c_str()) == 0)
            return {found, git.object_free};
    throw Error(
        fmt::format("--base: git knows no commit `{}`{}", reference, advice(git, repository)));
}

/// The tree of the commit where the work tree's branch left `reference`.
Owned<git_tree> tree_before(const Git& git, git_repository* repository,
                            const std::string& reference) {
    const Owned<git_object> base = commit_of(git, repository, reference);
    git_oid parted = *git.object_id(base.get());
    git_oid head;
    // Without a commit yet everything is new.
    if (git.reference_name_to_id(&head, repository, "HEAD") == 0 &&
        git.merge_base(&parted, repository, &head, git.object_id(base.get())) != 0)
        throw Error(fmt::format("--base: `{}` and HEAD have no commit in common{}", reference,
                                advice(git, repository)));
    git_commit* commit = nullptr;
    git.require(git.commit_lookup(&commit, repository, &parted),
                "the common commit cannot be read");
    const Owned<git_commit> owned(commit, git.commit_free);
    git_tree* tree = nullptr;
    git.require(git.commit_tree(&tree, commit), "the common commit cannot be read");
    return {tree, git.tree_free};
}

Owned<git_diff> difference(const Git& git, git_repository* repository, git_tree* before) {
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.flags = GIT_DIFF_INCLUDE_UNTRACKED | GIT_DIFF_RECURSE_UNTRACKED_DIRS |
                    GIT_DIFF_SHOW_UNTRACKED_CONTENT;
    options.context_lines = 0;
    git_diff* diff = nullptr;
    git.require(git.diff_tree_to_workdir(&diff, repository, before, &options),
                "the changes cannot be read");
    Owned<git_diff> owned(diff, git.diff_free);
    git_diff_find_options similar = GIT_DIFF_FIND_OPTIONS_INIT;
    similar.flags = GIT_DIFF_FIND_RENAMES | GIT_DIFF_FIND_FOR_UNTRACKED;
    git.require(git.diff_find_similar(diff, &similar), "the changes cannot be read");
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
    const Owned<git_repository> repository = repository_of(git, place);
    const char* const root = git.repository_workdir(repository.get());
    if (root == nullptr) throw Error(fmt::format("--base: {} has no work tree", place));
    const Owned<git_tree> before = tree_before(git, repository.get(), reference);
    const Owned<git_diff> diff = difference(git, repository.get(), before.get());
    Reading reading{root, {}};
    git.require(git.diff_foreach(diff.get(), on_file, nullptr, on_hunk, nullptr, &reading),
                "the changes cannot be read");
    return std::move(reading.changes);
}

} // namespace lintel
