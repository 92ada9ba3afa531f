#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace lintel {

/// How a migration tool puts its files into an order.
enum class VersionOrder : std::uint8_t {
    numeric,  ///< by the numbers of the version: 9 before 10
    text,     ///< by the file's or folder's name: 10 before 9
    manifest, ///< as a file beside them lists them
};

/// Where a tool keeps what takes a migration back.
enum class UndoPlace : std::uint8_t {
    none,
    may_be_a_file, ///< a file beside it, which many projects go without
    file,          ///< a file beside it
    section,       ///< a part of the same file
};

/// What a tool does with the text of a migration.
enum class Sending : std::uint8_t {
    client, ///< cuts it as the mysql client does, and knows its DELIMITER
    server, ///< sends it to the server, which knows no DELIMITER and finds the ends of programs
    lines, ///< cuts it behind each line that ends with `;`, but for what is marked as one statement
    breakpoints, ///< cuts it at `--> statement-breakpoint` and nowhere else
    own,         ///< has rules of its own
};

/// A tool that keeps migrations as SQL files, and its conventions.
struct Layout {
    std::string_view id;
    std::string_view title;
    VersionOrder order;
    UndoPlace undo;
    Sending sending;
    /// What the names of its migrations look like, as a regular expression with the groups
    /// `version` and, where names say which way a file leads, `way` or `undo`, or that it is
    /// `repeatable` or a `baseline`. Names of folders where each migration has one.
    std::string_view names;
    std::string_view example; ///< a name of the kind
    /// Two migrations may not have one version.
    bool unique_versions = true;
    /// Reads the folders below a folder of migrations too.
    bool reads_subfolders = false;
};

/// Every layout that is known by name.
std::span<const Layout> layouts();

/// The ids of all, and `plain` for folders that no tool keeps.
std::vector<std::string_view> layout_names();

/// Null when there is none of that name.
const Layout* find_layout(std::string_view id);

} // namespace lintel
