#include "cli/file_tree.hpp"

#include "cli/git/changes.hpp"
#include "cli/output.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace lintel {

namespace fs = std::filesystem;

PlaceKind kind_of(const std::string& place) {
    std::error_code failed;
    const fs::file_status status = fs::status(place, failed);
    if (!fs::exists(status)) return PlaceKind::missing;
    return fs::is_directory(status) ? PlaceKind::folder : PlaceKind::file;
}

std::optional<std::vector<FolderEntry>> list_folder(const std::string& folder,
                                                    std::string& reason) {
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
    return entries;
}

std::optional<std::string> read_text(const std::string& place) {
    SourceSet sources;
    std::string reason;
    const SourceFile* file = sources.open(place, reason);
    if (file == nullptr) return std::nullopt;
    return std::string(file->text());
}

std::string identity_of(const std::string& place) { return canonical_path(place); }

const SourceFile* open_source(SourceSet& sources, const std::string& place,
                              const std::string& stdin_name, std::string& reason) {
    if (place == "-") return &sources.add(stdin_name, read_standard_input());
    if (is_stream(place)) return &sources.add(place, read_stream(place));
    return sources.open(place, reason);
}

} // namespace lintel
