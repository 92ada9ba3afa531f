#pragma once

#include "rules/clauses.hpp"
#include "rules/locking/predicted.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace lintel::rules {

/// Behind the last clause. Partition clauses stand at the end and take none behind them.
inline std::optional<Span> place_for_clause(const ast::Statement& statement) {
    const auto* alter = std::get_if<ast::AlterTable>(&statement.node);
    if (alter == nullptr) return Span{statement.span.file, statement.span.end, statement.span.end};
    if (alter->actions.empty()) return std::nullopt;
    Span last;
    for (const ast::AlterAction& action : alter->actions) {
        if (std::holds_alternative<ast::RepartitionTable>(action) ||
            std::holds_alternative<ast::RemovePartitioning>(action) ||
            std::holds_alternative<ast::PartitionAction>(action))
            return std::nullopt;
        last = span_of(action);
    }
    return Span{last.file, last.end, last.end};
}

/// `, ALGORITHM=INPLACE` for ALTER TABLE, which separates its clauses by commas; without for the
/// others.
inline std::string clause_text(const ast::Statement& statement, std::string_view clause) {
    const bool alter = std::holds_alternative<ast::AlterTable>(statement.node);
    return std::string(alter ? ", " : " ") + std::string(clause);
}

} // namespace lintel::rules
