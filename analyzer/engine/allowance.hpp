#pragma once

#include "analyzer/engine/engine.hpp"
#include "analyzer/engine/rule.hpp"
#include "grammar/diagnostic.hpp"
#include "grammar/split.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// `-- lintel: allow RULE[, RULE] (reason)`: at the end of a line it speaks of findings on that
/// line; alone on a line, of those in the statement that follows, or, inside a statement, on the
/// next line of it; `allow-file` speaks of the whole file.
struct Allowance {
    struct Item {
        std::string rule;
        Span span;                           ///< the name in the comment
        std::vector<std::string_view> parts; ///< the rules that are part of that one
        bool used = false;                   ///< it took a finding away

        bool allows(std::string_view name) const;
    };
    std::vector<Item> rules;
    std::string reason;
    Span span;   ///< the comment
    Span covers; ///< the bytes whose findings it takes away
};

/// Reads the `lintel` markers of one file. A malformed one, or a name that no rule has, is reported
/// under the rule `unknown-suppression`, with the nearest right name. `statements` are the spans of
/// the file's statements in order.
std::vector<Allowance> read_allowances(const SourceFile& file, const std::vector<Marker>& markers,
                                       const std::vector<Span>& statements,
                                       std::span<const Rule* const> rules,
                                       std::vector<Diagnostic>& problems);

/// A finding that an allowance took away.
struct AllowedFinding {
    Diagnostic finding;
    std::string reason; ///< the allowance's
};

/// Takes the findings away that are allowed, marks the allowances used, and returns what they took.
std::vector<AllowedFinding> apply_allowances(std::vector<Allowance>& allowances,
                                             std::vector<Diagnostic>& findings);

/// Gives the engine the findings about the allowances themselves: those that took nothing away
/// although their rule runs there (`unused-suppression`), and those without a reason
/// (`suppression-without-reason`). To be called when all findings have been through
/// `apply_allowances`; these findings can be allowed in turn.
void report_allowances(std::vector<Allowance>& allowances, Engine& engine);

/// The name among `candidates` nearest to `name` by edit distance, or nothing when none is near.
std::string_view nearest_name(std::string_view name,
                              const std::vector<std::string_view>& candidates);

} // namespace lintel
