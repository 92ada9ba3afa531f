#include "cli/git/changes.hpp"

#include "cli/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <git2.h>
#include <memory>

namespace lintel {
namespace {

namespace fs = std::filesystem;

template <auto release> struct Release {
    template <class Object> void operator()(Object* object) const { release(object); }
};
using Repository = std::unique_ptr<git_repository, Release<git_repository_free>>;
using Object = std::unique_ptr<git_object, Release<git_object_free>>;
using Tree = std::unique_ptr<git_tree, Release<git_tree_free>>;
using Commit = std::unique_ptr<git_commit, Release<git_commit_free>>;
using Diff = std::unique_ptr<git_diff, Release<git_diff_free>>;

/// libgit2 counts who uses it.
struct Library {
    Library() { git_libgit2_init(); }
    ~Library() { git_libgit2_shutdown(); }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
};

std::string reason() {
    const git_error* error = git_error_last();
    return error == nullptr ? "unknown reason" : error->message;
}

void require(int result, std::string_view what) {
    if (result != 0) throw Error(fmt::format("--base: {}: {}", what, reason()));
}

Repository repository_of(const std::string& place) {
    git_repository* repository = nullptr;
    if (git_repository_open_ext(&repository, place.c_str(), 0, nullptr) != 0)
        throw Error("--base: these files are in no git repository");
    return Repository(repository);
}

std::string_view advice(git_repository* repository) {
    return git_repository_is_shallow(repository) == 1
               ? "\nthis is a shallow clone: fetch the whole history (`git fetch --unshallow`, or "
                 "`fetch-depth: 0` for actions/checkout)"
               : "";
}

Object commit_of(git_repository* repository, const std::string& reference) {
    git_object* found = nullptr;
    // A branch that was only fetched is known by its remote's name.
    for (const std::string& name : {reference, "origin/" + reference})
        if (git_revparse_single(&found, repository, (name + "^{commit}").c_str()) == 0)
            return Object(found);
    throw Error(fmt::format("--base: git knows no commit `{}`{}", reference, advice(repository)));
}

/// The tree of the commit where the work tree's branch left `reference`.
Tree tree_before(git_repository* repository, const std::string& reference) {
    const Object base = commit_of(repository, reference);
    git_oid parted = *git_object_id(base.get());
    git_oid head;
    // Without a commit yet everything is new.
    if (git_reference_name_to_id(&head, repository, "HEAD") == 0 &&
        git_merge_base(&parted, repository, &head, git_object_id(base.get())) != 0)
        throw Error(fmt::format("--base: `{}` and HEAD have no commit in common{}", reference,
                                advice(repository)));
    git_commit* commit = nullptr;
    require(git_commit_lookup(&commit, repository, &parted), "the common commit cannot be read");
    const Commit owned(commit);
    git_tree* tree = nullptr;
    require(git_commit_tree(&tree, commit), "the common commit cannot be read");
    return Tree(tree);
}

Diff difference(git_repository* repository, git_tree* before) {
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.flags = GIT_DIFF_INCLUDE_UNTRACKED | GIT_DIFF_RECURSE_UNTRACKED_DIRS |
                    GIT_DIFF_SHOW_UNTRACKED_CONTENT;
    options.context_lines = 0;
    git_diff* diff = nullptr;
    require(git_diff_tree_to_workdir_with_index(&diff, repository, before, &options),
            "the changes cannot be read");
    Diff owned(diff);
    git_diff_find_options similar = GIT_DIFF_FIND_OPTIONS_INIT;
    similar.flags = GIT_DIFF_FIND_RENAMES | GIT_DIFF_FIND_FOR_UNTRACKED;
    require(git_diff_find_similar(diff, &similar), "the changes cannot be read");
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
    const Library library;
    const Repository repository = repository_of(place);
    const char* const root = git_repository_workdir(repository.get());
    if (root == nullptr) throw Error(fmt::format("--base: {} has no work tree", place));
    const Tree before = tree_before(repository.get(), reference);
    const Diff diff = difference(repository.get(), before.get());
    Reading reading{root, {}};
    require(git_diff_foreach(diff.get(), on_file, nullptr, on_hunk, nullptr, &reading),
            "the changes cannot be read");
    return std::move(reading.changes);
}

} // namespace lintel
