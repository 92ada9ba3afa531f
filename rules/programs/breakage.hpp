#pragma once

#include "analyzer/engine/rule.hpp"

#include <functional>

namespace lintel::rules {

/// What a dropped or renamed object leaves unable to run.
struct Breakage {
    const Removal& removal;
    /// Nearest first; each by the shortest way.
    std::vector<Dependent> broken;
};

/// How a removal breaks things: by the first of these that stands on the way.
enum class BrokenThrough : std::uint8_t { view, trigger, routine };

/// For every judged removal that leaves something broken at the end through `kind`, calls `report`.
void for_each_breakage(const FinalSchema& schema, BrokenThrough kind,
                       const std::function<void(const Breakage&)>& report);

/// Reports at the statement that took the thing away, with a label at each place that still names
/// it, in the order in which one leads to the next.
Diagnostic& report_breakage(const Breakage& breakage, RuleContext& ctx);

/// Stored programs that judged files made and that name what is not there at the end, which no
/// statement took away.
using ReportProgram = std::function<void(const Node&, const ServerError&)>;
void for_each_program_problem(const FinalSchema& schema, RuleContext& ctx, bool triggers,
                              const ReportProgram& report);

} // namespace lintel::rules
