#pragma once

#include "analyzer/engine/rule.hpp"
#include "rules/clauses.hpp"

namespace lintel::rules {

/// Suggests a statement of its own for the clause of an ALTER TABLE that a finding is about. What
/// takes part in the order of columns or asks for an algorithm is not moved.
inline void suggest_split(Diagnostic& finding, const Step& step, const RuleContext& ctx,
                          Applicability applicability = Applicability::unsafe) {
    const auto* alter = std::get_if<ast::AlterTable>(&step.statement.node);
    if (alter == nullptr || alter->actions.size() < 2 || alter->online.algorithm ||
        alter->online.lock)
        return;
    const std::string head = head_of(step.statement, *alter, ctx.sources);
    if (auto edit = split_at(finding.span, step.statement.span, head, ctx.sources))
        finding.suggest({"make two statements of it", {*std::move(edit)}, applicability});
}

} // namespace lintel::rules
