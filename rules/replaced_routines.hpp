#pragma once

#include "analyzer/engine/rule.hpp"

namespace lintel::rules {

/// Calls `visit(const Routine& old, const Routine& now)` for each procedure and function that was
/// there at the start and that a judged statement has put another in place of.
template <class Visit>
void for_each_replaced_routine(const FinalSchema& schema, const RuleContext& ctx,
                               const Visit& visit) {
    const auto compare = [&](const Catalog::Map<Routine>& before,
                             const Catalog::Map<Routine>& after) {
        before.for_each([&](const ObjectName& name, const std::shared_ptr<const Routine>& old) {
            const auto* now = after.find(name);
            if (!old || now == nullptr || !*now || *now == old) return;
            if (ctx.judged((*now)->declared_at)) visit(*old, **now);
        });
    };
    compare(schema.start.procedures, schema.catalog.procedures);
    compare(schema.start.functions, schema.catalog.functions);
}

} // namespace lintel::rules
