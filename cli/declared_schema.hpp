#pragma once

#include "cli/input.hpp"
#include "grammar/dialect.hpp"

#include <string>
#include <vector>

namespace lintel {

/// Joins the files of a folder that only declare things, each its own (one file a table, as Skeema
/// and Atlas keep them), into one chain in which everything comes after what it needs. Files that
/// also change or fill tables, and folders in which two files declare the same name, stay as they
/// are: those are dumps that happen to lie side by side.
std::vector<InputChain> join_declared_files(std::vector<InputChain> chains, const Dialect& dialect,
                                            const FileTree& tree = {});

/// What a file makes and needs, as far as the order of such files depends on it: equal texts for
/// equal answers. Empty for one that does more than declare.
std::string declarations_of(const InputFile& file, const Dialect& dialect, const FileTree& tree);

} // namespace lintel
