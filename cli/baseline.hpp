#pragma once

#include "grammar/diagnostic.hpp"
#include "grammar/source.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace lintel {

/// What a baseline did to the findings of a run.
struct BaselineEffect {
    std::vector<Diagnostic> known; ///< findings it took away
    std::size_t stale = 0;         ///< its entries that nothing is found for any more
};

/// The findings as a baseline keeps them: a line each with its fingerprint, rule, file and message.
/// Only the fingerprint counts; the rest is for whoever reviews the file.
std::string write_baseline(const std::vector<Diagnostic>& findings, const SourceSet& sources,
                           const std::string& source_root);

/// The fingerprints that a baseline's text holds. What is not a baseline is an Error, with `path`
/// and the line.
std::set<std::string> read_baseline(const std::string& text, const std::string& path);

/// Takes away the findings that a baseline holds; all of a file's must be there, in their order.
BaselineEffect apply_baseline(const std::set<std::string>& baseline,
                              std::vector<Diagnostic>& findings, const SourceSet& sources,
                              const std::string& source_root);

} // namespace lintel
