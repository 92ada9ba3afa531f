#pragma once

#include "grammar/diagnostic.hpp"
#include "grammar/source.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// One file's text after some of the findings' fixes.
struct FixedText {
    std::string text;
    std::size_t fixes = 0; ///< how many were applied
};

/// Applies the findings' fixes, those marked unsafe only with `unsafe_too`. A fix is applied whole
/// or not at all: one that overlaps another, whose finding comes first, waits for the next run, and
/// one that reaches into a second file is left to people. Files that stay as they are have no
/// entry.
std::map<FileId, FixedText> apply_fixes(const std::vector<Diagnostic>& findings,
                                        const SourceSet& sources, bool unsafe_too);

} // namespace lintel
