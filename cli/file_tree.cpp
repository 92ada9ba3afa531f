#include "cli/file_tree.hpp"

#include "cli/git/changes.hpp"
#include "cli/git/tree.hpp"
#include "cli/output.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

namespace lintel {

namespace fs = std::filesystem;

GitTrees& FileTree::git(const std::string& place) const {
    if (!git_) git_ = std::make_shared<GitTrees>(place);
    return *git_;
}

void FileTree::lay_over(const std::string& place, std::string text) {
    over_.insert_or_assign(place, std::move(text));
}

void FileTree::uncover(const std::string& place) { over_.erase(place); }

PlaceKind FileTree::kind_of(const std::string& place) const {
    if (over_.contains(place)) return PlaceKind::file;
    if (const auto commit = git_place(place)) return git(place).kind_of(*commit);
    std::error_code failed;
    const fs::file_status status = fs::status(place, failed);
    if (!fs::exists(status)) return PlaceKind::missing;
    return fs::is_directory(status) ? PlaceKind::folder : PlaceKind::file;
}

std::string FileTree::why_missing(const std::string& place) const {
    const auto commit = git_place(place);
    if (!commit) return "no such file or directory";
    return fmt::format("commit {} has no such file or directory{}", git(place).commit_of(*commit),
                       commit->path.starts_with('/')
                           ? ""
                           : "; the path is read from the current folder, and with a slash before "
                             "it from the root of the repository");
}

std::optional<std::vector<FolderEntry>> FileTree::list_folder(const std::string& folder,
                                                              std::string& reason) const {
    if (const auto commit = git_place(folder)) return git(folder).list_folder(*commit, reason);
    std::vector<FolderEntry> entries;
    std::error_code failed;
    for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end;
         entry.increment(failed)) {
        std::error_code unknown;
        entries.push_back({entry->path().lexically_normal().string(),
                           entry->path().filename().string(),
                           entry->is_directory(unknown) ? PlaceKind::folder : PlaceKind::file,
                           entry->is_symlink(unknown)});
    }
    if (failed) {
        reason = failed.message();
        return std::nullopt;
    }
    std::ranges::sort(entries, {}, &FolderEntry::name);
    std::vector<FolderEntry> unwritten;
    const std::string begin = (fs::path(folder) / "").lexically_normal().string();
    for (auto over = over_.lower_bound(begin); over != over_.end(); ++over) {
        if (!over->first.starts_with(begin)) break;
        const std::string name = over->first.substr(begin.size());
        if (name.find('/') == std::string::npos &&
            !std::ranges::binary_search(entries, name, {}, &FolderEntry::name))
            unwritten.push_back({over->first, name, PlaceKind::file});
    }
    if (unwritten.empty()) return entries;
    std::ranges::move(unwritten, std::back_inserter(entries));
    std::ranges::sort(entries, {}, &FolderEntry::name);
    return entries;
}

std::optional<std::string> FileTree::read_text(const std::string& place) const {
    if (const auto over = over_.find(place); over != over_.end()) return over->second;
    SourceSet sources;
    std::string reason;
    if (const auto commit = git_place(place)) return git(place).read_text(*commit, reason);
    const SourceFile* file = sources.open(place, reason);
    if (file == nullptr) return std::nullopt;
    return std::string(file->text());
}

std::optional<std::string> FileTree::read_head(const std::string& place, std::size_t size) const {
    if (in_commit(place) || over_.contains(place)) {
        auto text = read_text(place);
        if (text && text->size() > size) text->resize(size);
        return text;
    }
    std::ifstream file(place, std::ios::binary);
    std::string head(size, '\0');
    if (!file.read(head.data(), static_cast<std::streamsize>(size)) && !file.eof())
        return std::nullopt;
    head.resize(static_cast<std::size_t>(file.gcount()));
    return head;
}

std::string FileTree::identity_of(const std::string& place) const {
    if (const auto commit = git_place(place)) return git(place).identity_of(*commit);
    return canonical_path(place);
}

const SourceFile* FileTree::open_source(SourceSet& sources, const std::string& place,
                                        const std::string& stdin_name, std::string& reason) const {
    if (const auto over = over_.find(place); over != over_.end())
        return &sources.add(place, over->second);
    if (reads_copies_ && (place == "-" || is_stream(place))) {
        reason = "not a regular file";
        return nullptr;
    }
    if (place == "-") return &sources.add(stdin_name, read_standard_input());
    if (const auto commit = git_place(place)) {
        auto text = git(place).read_text(*commit, reason);
        return text ? &sources.add(place, std::move(*text)) : nullptr;
    }
    if (is_stream(place)) return &sources.add(place, read_stream(place));
    if (!reads_copies_) return sources.open(place, reason);
    SourceSet mapped;
    const SourceFile* file = mapped.open(place, reason);
    return file != nullptr ? &sources.add(place, std::string(file->text())) : nullptr;
}

std::string tidy(const std::string& place) {
    if (const auto commit = git_place(place)) return written(*commit);
    return fs::path(place).lexically_normal().string();
}

std::string place_below(const std::string& folder, const std::string& place) {
    const auto commit = git_place(place);
    if (!commit) return (fs::path(folder) / place).lexically_normal().string();
    if (commit->path.starts_with('/')) return place;
    fs::path below = folder;
    if (below.is_absolute()) below = below.lexically_relative(fs::current_path());
    return written({commit->reference, (below / commit->path).string()});
}

bool in_commit(const std::string& place) { return git_place(place).has_value(); }

std::string on_disk(const std::string& place) {
    const auto commit = git_place(place);
    if (!commit) return place;
    if (!commit->path.starts_with('/')) return commit->path.empty() ? "." : commit->path;
    std::error_code failed;
    for (fs::path folder = fs::current_path();; folder = folder.parent_path())
        if (fs::exists(folder / ".git", failed) || folder == folder.parent_path())
            return (folder / commit->path.substr(1))
                .lexically_relative(fs::current_path())
                .string();
}

} // namespace lintel
