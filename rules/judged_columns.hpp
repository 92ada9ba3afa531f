#pragma once

#include "analyzer/engine/rule.hpp"

#include <ranges>

namespace lintel::rules {

/// The columns of a table that stays, as far as the change set under judgement wrote them.
inline auto judged_columns(const FinalTable& final, const RuleContext& ctx) {
    return final.table.columns | std::views::filter([&](const Column& column) {
               return !final.table.temporary && column.defined && ctx.judged(column.declared_at);
           });
}

} // namespace lintel::rules
