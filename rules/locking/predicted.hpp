#pragma once

#include "analyzer/engine/newness.hpp"
#include "analyzer/online_ddl/prediction.hpp"

#include <variant>
#include <vector>

namespace lintel::rules {

/// What the server will do for a statement that alters a table with rows from before the change
/// set; null for others, and where it is not known.
inline const Prediction* prediction_for_existing(const Step& step) {
    const Prediction* prediction = step.prediction.get();
    if (prediction == nullptr || !step.errors.empty() || !existed_before(prediction->before))
        return nullptr;
    return prediction->is_certain() ? prediction : nullptr;
}

/// Whether the server copies the table although nothing asks for it by name.
inline bool copies_unasked(const Prediction& prediction) {
    return !prediction.unasked.refused && prediction.unasked.algorithm == Algorithm::copy;
}

/// Whether it builds the table anew in place, with reads and writes going on if its lock allows.
inline bool rebuilds_unasked(const Prediction& prediction) {
    return !prediction.unasked.refused && prediction.unasked.algorithm == Algorithm::inplace &&
           prediction.unasked.storage == Storage::rebuilt;
}

/// Whether nothing but options of the table has it built anew.
inline bool rebuilds_by_option(const Prediction& prediction) {
    using enum Operation;
    bool anew = false;
    for (const Reason& reason : prediction.reasons) {
        const bool option = reason.operation == rebuild_table ||
                            reason.operation == change_row_storage ||
                            reason.operation == change_table_option;
        if (!option) return false;
        anew |= reason.operation != change_table_option;
    }
    return anew;
}

/// The clause that adds a column that counts; null when none does.
inline const ast::AddColumn* added_counter(const Step& step) {
    const auto* statement = std::get_if<ast::AlterTable>(&step.statement.node);
    if (statement == nullptr) return nullptr;
    for (const ast::AlterAction& action : statement->actions)
        if (const auto* add = std::get_if<ast::AddColumn>(&action);
            add != nullptr && add->column.auto_increment)
            return add;
    return nullptr;
}

inline std::string table_name(const Prediction& prediction) { return prediction.before->name.name; }

/// The clause, or the whole statement where the server found the change by itself.
inline Span place_of(const Reason& reason, const Step& step) {
    return reason.span.empty() ? step.statement.span : reason.span;
}

/// A clause that would be instant alone, and the one beside it that has the table built anew.
struct LostInstant {
    const Reason* demoted;
    const Reason* by;
};

/// Nothing where a clause needs the table built anew whatever stands beside it.
inline std::optional<LostInstant> lost_instant(const Prediction& prediction,
                                               const Dialect& dialect) {
    if (!rebuilds_unasked(prediction)) return std::nullopt;
    LostInstant lost{};
    for (const Reason& reason : prediction.reasons) {
        const Fact* fact = fact_of(reason.operation, dialect);
        if (fact == nullptr) return std::nullopt;
        const bool demoted = fact->instant == Instant::together && fact->work == Work::rebuild &&
                             reason.operation != Operation::reorder_columns;
        if (demoted)
            lost.demoted = &reason;
        else if (fact->work == Work::rebuild || fact->work == Work::copy)
            return std::nullopt;
        else if (lost.by == nullptr && fact->instant == Instant::no)
            lost.by = &reason;
    }
    if (lost.demoted == nullptr || lost.by == nullptr || lost.by->span.empty() ||
        lost.by->span == lost.demoted->span)
        return std::nullopt;
    return lost;
}

} // namespace lintel::rules
