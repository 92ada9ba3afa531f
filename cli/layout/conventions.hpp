#pragma once

#include "cli/input.hpp"
#include "grammar/diagnostic.hpp"
#include "grammar/split.hpp"

#include <map>
#include <span>
#include <vector>

namespace lintel {

/// A judged file of a chain that a tool keeps, and what was met in it.
struct KeptFile {
    const InputFile* input = nullptr;
    const SourceFile* source = nullptr;
    bool judged = true;
    std::span<const Span> statements;
};

/// What goes against the conventions of the tool that keeps a chain: `duplicate-migration-version`,
/// `mixed-width-versions`, `ignored-migration-file`, `delimiter-mismatch`,
/// `several-statements-at-once`, and `missing-down-migration` for those that have no file for the
/// way back. The files are given in the order in which they run.
std::vector<Diagnostic> findings_of_layout(const Layout& layout, const std::vector<KeptFile>& files,
                                           const std::vector<Marker>& markers);

} // namespace lintel
