#pragma once

#include "grammar/diagnostic.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace lintel {

/// The hashes by which GitHub code scanning follows a line through edits, for the 1-based lines
/// asked for: `hash:occurrence`. A rolling hash over the hundred UTF-16 units from the start of the
/// line on, blanks left out and line ends made equal, as github/codeql-action computes
/// `primaryLocationLineHash`.
std::map<std::uint32_t, std::string> line_hashes(std::string_view text,
                                                 const std::set<std::uint32_t>& lines);

/// A hash of what a finding is about: FNV-1a, 16 hexadecimal digits. It is written to files that
/// outlive a release, so it must never change.
std::string stable_hash(std::string_view text);

/// Fingerprints of findings that outlive moved lines: of the rule, the file and what the finding is
/// about, told apart from its equals in the file by their order.
class Fingerprints {
public:
    /// To be asked in the order of the report; `path` as it is written to files.
    std::string next(const Diagnostic& finding, std::string_view path);

private:
    std::map<std::string, std::size_t> seen_;
};

} // namespace lintel
