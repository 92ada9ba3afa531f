#pragma once

#include "grammar/source.hpp"

#include <optional>
#include <string>
#include <vector>

namespace lintel {

/// Places are named as the user names them: a path on the disk, or `git:REF:PATH` for what a commit
/// holds. A path below a place is the place, a slash and the rest, in both.
enum class PlaceKind { missing, file, folder };

PlaceKind kind_of(const std::string& place);

struct FolderEntry {
    std::string place;
    std::string name; ///< its last part
    PlaceKind kind = PlaceKind::file;
    bool is_link = false;
};

/// What lies in a folder, sorted by name, hidden entries too. Nothing, with the reason, when it
/// cannot be looked into.
std::optional<std::vector<FolderEntry>> list_folder(const std::string& folder, std::string& reason);

/// The whole text of a file. Nothing when there is none or it cannot be read.
std::optional<std::string> read_text(const std::string& place);

/// The same file under every name: absolute, with links followed.
std::string identity_of(const std::string& place);

/// Opens a file, a pipe, or standard input for `-`, which goes by `stdin_name`. Null, with the
/// reason, when it cannot be read.
const SourceFile* open_source(SourceSet& sources, const std::string& place,
                              const std::string& stdin_name, std::string& reason);

} // namespace lintel
