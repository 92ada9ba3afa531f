#pragma once

#include "analyzer/engine/rule.hpp"
#include "grammar/diagnostic.hpp"
#include "grammar/split.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// `-- lintel: allow RULE[, RULE] (reason)`: at the end of a line it speaks of findings on that line, alone on a
/// line of those in the statement that follows; `allow-file` speaks of the whole file.
struct Allowance {
    std::vector<std::string> rules;
    std::vector<Span> rule_spans;
    std::string reason;
    Span span;        ///< the comment
    Span covers;      ///< the bytes whose findings it takes away; the whole file for allow-file
    std::vector<bool> used; ///< by rule: it took a finding away
};

/// Reads the `lintel` markers of one file. A malformed one, or one that names an unknown rule, is reported under
/// rule `unknown-suppression` with the nearest right name.
std::vector<Allowance> read_allowances(const SourceFile& file, const std::vector<Marker>& markers,
                                       const std::vector<Span>& statements, std::span<const Rule* const> rules,
                                       std::vector<Diagnostic>& problems);

/// Takes away the findings that are allowed, marking the allowances used, and reports those that took nothing
/// away (`unused-suppression`) and, where asked for, those without a reason (`suppression-without-reason`).
void apply_allowances(std::vector<Allowance>& allowances, std::vector<Diagnostic>& findings,
                      bool require_reason);

/// The name among `candidates` nearest to `name` by edit distance, or nothing when none is near.
std::string_view nearest_name(std::string_view name, const std::vector<std::string_view>& candidates);

} // namespace lintel
