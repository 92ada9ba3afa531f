#pragma once

#include "cli/file_tree.hpp"
#include "cli/layout/layout.hpp"

#include <compare>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace re2 {
class RE2;
}

namespace lintel {

/// What the name of a file or folder says of a migration.
struct MigrationName {
    enum class Kind : std::uint8_t { up, down, repeatable, baseline } kind = Kind::up;
    std::string version; ///< as it is written; empty where names carry none
};

/// The names that a tool takes for migrations.
class NamePatternOf {
public:
    /// `names` as `Layout::names` has it.
    explicit NamePatternOf(std::string_view names);
    ~NamePatternOf();

    /// Nothing where the tool passes the name over.
    std::optional<MigrationName> read(std::string_view name) const;

private:
    std::unique_ptr<const re2::RE2> expression_;
    int version_ = 0; ///< the number of the group; 0 for none
    int way_ = 0;
    int undo_ = 0;
    int baseline_ = 0;
    int repeatable_ = 0;
};

/// What the names of a layout's migrations look like in a folder: the project may have chosen
/// others than the usual ones.
std::string migration_names(const Layout& layout, const std::string& folder, const FileTree& files);

/// Whether a name that a tool passes over seems to be meant as a migration: it begins with a
/// version, or a letter that such tools put before one.
bool seems_versioned(std::string_view name);

/// By the numbers in them, missing ones being 0: `1.10` after `1_9`, and `1` like `1.0`. Numbers
/// may have any length.
std::strong_ordering compare_versions(std::string_view left, std::string_view right);

} // namespace lintel
