#pragma once

#include "cli/file_tree.hpp"
#include "cli/git/changes.hpp"
#include "cli/layout/layout.hpp"
#include "grammar/source.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// What the user named.
struct InputRequest {
    std::vector<std::string>
        paths; ///< files, directories, what commits hold of them, `-` for standard input
    std::vector<std::string> new_paths; ///< when not empty, only what lies in these is judged
    std::string schema; ///< what exists already: a file or directory; empty when not given
    /// What changed since another commit; when there, only changed files are judged.
    std::optional<Changes> changes{};
    /// What the migrations should leave: a file or directory; empty when not given.
    std::string declared{};
    /// The tool that keeps the folders; empty to find it out, `plain` for none.
    std::string layout{};
    /// The paths are those of the project: new ones that lie elsewhere are none of its business.
    bool whole_project = false;
    /// Folders in the named ones are searched too.
    bool descends = true;
};

struct InputFile {
    std::string path;
    bool judged = true;
    bool undo = false; ///< takes a version back: read for mistakes of syntax, and never run
    /// The file that takes this one back: its own path for one with sections; empty for none.
    std::string way_back{};
    std::string version{};    ///< as its tool reads it; empty where it has none
    bool repeatable = false;  ///< run again whenever its text changes
    bool passed_over = false; ///< seems to be meant as a migration, and its tool does not take it
};

/// Files that are run one after another on one schema.
struct InputChain {
    std::vector<InputFile> files;
    const Layout* layout = nullptr; ///< of the tool that keeps them, where it is known
};

struct Inputs {
    std::vector<std::string> schema;   ///< in the order to be run
    std::vector<std::string> declared; ///< likewise
    std::vector<InputChain> chains;
    /// Which tool keeps which folder, and what gave it away: one line each.
    std::vector<std::string> layouts;
    /// What could not be found or looked into, one line each.
    std::vector<std::string> failures;
    std::vector<std::string> notices; ///< what was passed over, likewise
};

/// Whether a search leaves a folder of this name out: hidden ones, node_modules, vendor and build.
bool is_passed_over(std::string_view folder);

/// Finds the files to read and what belongs together:
/// - Files named one by one are one chain: in version order when all names carry a version, else as
/// given.
/// - A directory is searched for *.sql; every folder in it is a group of its own. One that a known
///   migration tool keeps is read as that tool reads it. Elsewhere files whose names carry
///   versions are one chain in their order, repeatable ones (`R__`) after them. All others
///   stand alone: dumps that lie side by side may define the same tables (`join_declared_files`
///   sees whether they do). Scripts that undo a
///   version stand alone too, and are read but not run.
/// - Hidden folders, node_modules, vendor and build are passed over, and so are the given schemas.
/// - With new paths or changes, only those are judged; a file that stands alone is left out unless
/// it lies beside a judged one, and may declare what that one needs.
Inputs find_inputs(const InputRequest& request, const FileTree& files = {});

/// Leaves out the chains in which nothing is judged.
void leave_out_history(std::vector<InputChain>& chains);

/// What a file's name says of its place in a chain.
enum class NameKind { plain, versioned, repeatable, undo };

struct FileName {
    NameKind kind = NameKind::plain;
    std::vector<std::string> version; ///< its numbers without leading zeros: `V1_02__x` is 1, 2
};

/// Reads the name of a migration file as Flyway, golang-migrate, goose, dbmate, sqlx, Rails and
/// plain numbered folders write it.
FileName read_file_name(std::string_view name);

} // namespace lintel
