#pragma once

#include "analyzer/engine/rule.hpp"
#include "rules/clauses.hpp"
#include "rules/words.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace lintel::rules {

/// The columns that an ALTER TABLE changes where it changes nothing else and leaves each in its
/// place; empty for any other.
inline std::vector<std::string_view> modified_columns(const ast::AlterTable& alter) {
    std::vector<std::string_view> columns;
    for (const ast::AlterAction& action : alter.actions) {
        const auto* change = std::get_if<ast::ChangeColumn>(&action);
        if (change == nullptr || !change->modify || change->column.generated ||
            change->position.place != ast::ColumnPlace::unspecified)
            return {};
        columns.push_back(change->name.text);
    }
    return columns;
}

/// Puts the clauses of this statement behind those of the one before it. Clauses of one ALTER TABLE
/// all see the table as it was, so only changes of columns are moved that the first does not speak
/// of, and only where nothing but blanks stands between the two. Behind a partitioning clause or
/// ORDER BY no other may stand.
inline void suggest_join(Diagnostic& finding, Span first, const Step& step,
                         const RuleContext& ctx) {
    const auto* second = std::get_if<ast::AlterTable>(&step.statement.node);
    const Span here = step.statement.span;
    if (second == nullptr || second->online.algorithm || second->online.lock) return;
    const std::string_view text = ctx.sources[here.file].text();
    const std::uint32_t delimiter = begin_behind(first.end, text);
    if (delimiter >= here.begin || text[delimiter] != ';' ||
        begin_behind(delimiter + 1, text) != here.begin)
        return;
    const std::string head = head_of(step.statement, *second, ctx.sources);
    if (!text.substr(first.begin).starts_with(head)) return;
    const std::vector<std::string_view> moved = modified_columns(*second);
    if (moved.empty()) return;
    const auto begin = first.begin + static_cast<std::uint32_t>(head.size());
    for (const Word& word : words_in({first.file, begin, first.end}, ctx))
        if (word.is("partition") || word.is("order") ||
            std::ranges::any_of(
                moved, [&](std::string_view column) { return equal_names(word.text(), column); }))
            return;
    const std::uint32_t clauses = span_of(second->actions.front()).begin;
    finding.suggest({"make one statement of them",
                     {{{here.file, first.end, clauses}, ",\n  "}},
                     Applicability::unsafe});
}

} // namespace lintel::rules
