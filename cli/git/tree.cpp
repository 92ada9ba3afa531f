#include "cli/git/tree.hpp"

#include "cli/error.hpp"
#include "cli/git/changes.hpp"
#include "cli/git/library.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <limits>
#include <map>

namespace lintel {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view prefix = "git:";

/// Longer rows of links are rings, as the system sees it too.
constexpr int most_links = 40;

/// Without a slash at the end, and `.` for nothing.
std::string normal(const fs::path& path) {
    std::string text = path.lexically_normal().generic_string();
    while (text.size() > 1 && text.ends_with('/')) text.pop_back();
    return text.empty() ? "." : text;
}

} // namespace

std::optional<GitPlace> git_place(std::string_view place) {
    if (!place.starts_with(prefix)) return std::nullopt;
    const std::string_view rest = place.substr(prefix.size());
    const std::size_t colon = rest.find(':');
    if (colon == 0 || colon == std::string_view::npos)
        throw Error(fmt::format("{}: a place in a commit is written `git:REF:PATH`, as in "
                                "`git:origin/main:db/migrations`",
                                place));
    return GitPlace{std::string(rest.substr(0, colon)), std::string(rest.substr(colon + 1))};
}

std::string written(const GitPlace& place) {
    std::string path = normal(place.path);
    if (path != "." && !path.starts_with('/') && !path.starts_with("../") && path != "..")
        path.insert(0, "./");
    if (path.find('/', 2) != std::string::npos && path.starts_with("./")) path.erase(0, 2);
    return fmt::format("{}{}:{}", prefix, place.reference, path);
}

struct GitTrees::State {
    struct Commit {
        Owned<git_tree> tree;
        git_oid id;
        std::map<std::string, Owned<git_tree>> folders; ///< that were looked into, by their path
    };
    struct Entry {
        const git_tree_entry* entry = nullptr;
        std::string path; ///< with links followed
    };

    explicit State(std::string_view place)
        : repository(repository_of(git, fs::current_path().string(), place)) {
        const char* const root = git.repository_workdir(repository.get());
        if (root != nullptr) // else it is bare, and its root is all there is to be in
            here = fs::path(canonical_path(fs::current_path().string()))
                       .lexically_relative(canonical_path(root));
    }

    Commit& commit(const GitPlace& place) {
        const auto found = commits.find(place.reference);
        if (found != commits.end()) return found->second;
        const std::string who = fmt::format("{}{}:{}", prefix, place.reference, place.path);
        const Owned<git_object> object =
            lintel::commit_of(git, repository.get(), place.reference, who);
        git_commit* commit = nullptr;
        git.require(git.commit_lookup(&commit, repository.get(), git.object_id(object.get())), who);
        const Owned<git_commit> owned(commit, git.commit_free);
        git_tree* tree = nullptr;
        git.require(git.commit_tree(&tree, commit), who);
        return commits
            .emplace(place.reference,
                     Commit{Owned<git_tree>(tree, git.tree_free), *git.object_id(object.get()), {}})
            .first->second;
    }

    /// From the root of the repository; `.` is the root itself.
    std::string path_of(const GitPlace& place) const {
        if (place.path.starts_with('/')) return normal(fs::path(place.path).relative_path());
        std::string path = normal(here / place.path);
        if (path == ".." || path.starts_with("../"))
            throw Error(fmt::format("{}: outside of the git repository", written(place)));
        return path;
    }

    /// Null where the commit has no such folder.
    git_tree* folder(Commit& commit, const std::string& path) {
        if (path == ".") return commit.tree.get();
        const auto known = commit.folders.find(path);
        if (known != commit.folders.end()) return known->second.get();
        git_tree_entry* found = nullptr;
        if (git.tree_entry_bypath(&found, commit.tree.get(), path.c_str()) != 0) return nullptr;
        const Owned<git_tree_entry> entry(found, git.tree_entry_free);
        git_tree* tree = nullptr;
        if (git.tree_entry_filemode(found) != GIT_FILEMODE_TREE ||
            git.tree_lookup(&tree, repository.get(), git.tree_entry_id(found)) != 0)
            return nullptr;
        commit.folders.emplace(path, Owned<git_tree>(tree, git.tree_free));
        return tree;
    }

    /// Null where the commit has no such path.
    Entry find(Commit& commit, std::string path) {
        for (int links = 0; links < most_links; ++links) {
            if (path == ".") return {nullptr, path};
            const git_tree* tree = folder(commit, normal(fs::path(path).parent_path()));
            if (tree == nullptr) break;
            const git_tree_entry* found =
                git.tree_entry_byname(tree, fs::path(path).filename().c_str());
            if (found == nullptr) break;
            if (git.tree_entry_filemode(found) != GIT_FILEMODE_LINK)
                return {found, std::move(path)};
            std::string reason;
            const auto target = text_of(*git.tree_entry_id(found), reason);
            if (!target || target->starts_with('/')) break;
            path = normal(fs::path(path).parent_path() / *target);
        }
        return {};
    }

    PlaceKind kind(Commit& commit, const std::string& path) {
        if (path == ".") return PlaceKind::folder;
        const Entry found = find(commit, path);
        if (!found.entry) return found.path == "." ? PlaceKind::folder : PlaceKind::missing;
        switch (git.tree_entry_filemode(found.entry)) {
        case GIT_FILEMODE_TREE:
            return PlaceKind::folder;
        case GIT_FILEMODE_BLOB:
        case GIT_FILEMODE_BLOB_EXECUTABLE:
            return PlaceKind::file;
        default: // a submodule, whose files the repository does not hold
            return PlaceKind::missing;
        }
    }

    std::optional<std::string> text_of(const git_oid& id, std::string& reason) {
        git_blob* blob = nullptr;
        if (git.blob_lookup(&blob, repository.get(), &id) != 0) {
            reason = git.last_reason();
            return std::nullopt;
        }
        const Owned<git_blob> owned(blob, git.blob_free);
        const auto size = static_cast<std::uint64_t>(git.blob_rawsize(blob));
        if (size > std::numeric_limits<std::uint32_t>::max()) {
            reason = "files of 4 GiB and more cannot be read";
            return std::nullopt;
        }
        return std::string(static_cast<const char*>(git.blob_rawcontent(blob)),
                           static_cast<std::size_t>(size));
    }

    Git git;
    Owned<git_repository> repository;
    fs::path here; ///< the current folder, from the root
    std::map<std::string, Commit> commits;
};

GitTrees::GitTrees(std::string_view place) : state_(std::make_unique<State>(place)) {}
GitTrees::~GitTrees() = default;

PlaceKind GitTrees::kind_of(const GitPlace& place) {
    State::Commit& commit = state_->commit(place);
    return state_->kind(commit, state_->path_of(place));
}

std::optional<std::vector<FolderEntry>> GitTrees::list_folder(const GitPlace& place,
                                                              std::string& reason) {
    const Git& git = state_->git;
    State::Commit& commit = state_->commit(place);
    std::string path = state_->path_of(place);
    if (path != ".") path = state_->find(commit, path).path;
    const git_tree* tree = path.empty() ? nullptr : state_->folder(commit, path);
    if (tree == nullptr) {
        reason = "the commit has no such folder";
        return std::nullopt;
    }
    std::vector<FolderEntry> entries;
    for (std::size_t i = 0; i < git.tree_entrycount(tree); ++i) {
        const git_tree_entry* entry = git.tree_entry_byindex(tree, i);
        const std::string name = git.tree_entry_name(entry);
        const PlaceKind kind = state_->kind(commit, normal(fs::path(path) / name));
        if (kind == PlaceKind::missing) continue;
        entries.push_back(
            {written({place.reference, place.path.empty() ? name : place.path + '/' + name}), name,
             kind, git.tree_entry_filemode(entry) == GIT_FILEMODE_LINK});
    }
    std::ranges::sort(entries, {}, &FolderEntry::name);
    return entries;
}

std::optional<std::string> GitTrees::read_text(const GitPlace& place, std::string& reason) {
    State::Commit& commit = state_->commit(place);
    const State::Entry found = state_->find(commit, state_->path_of(place));
    if (found.entry) return state_->text_of(*state_->git.tree_entry_id(found.entry), reason);
    reason = fmt::format("commit {} has no such file", commit_of(place));
    return std::nullopt;
}

std::string GitTrees::identity_of(const GitPlace& place) {
    State::Commit& commit = state_->commit(place);
    const State::Entry found = state_->find(commit, state_->path_of(place));
    std::string path = found.entry ? found.path : state_->path_of(place);
    if (path == ".") path.clear();
    std::array<char, GIT_OID_HEXSZ + 1> id{};
    state_->git.oid_tostr(id.data(), id.size(), &commit.id);
    return fmt::format("{}{}:{}{}", prefix, id.data(), path.empty() ? "" : "/", path);
}

std::string GitTrees::commit_of(const GitPlace& place) {
    std::array<char, 8> id{};
    state_->git.oid_tostr(id.data(), id.size(), &state_->commit(place).id);
    return id.data();
}

} // namespace lintel
