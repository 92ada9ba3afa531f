#pragma once

#include "analyzer/engine/rule.hpp"

namespace lintel::rules {

/// Whether statements reach the server through Vitess, `--target vitess` or `--target planetscale`.
/// The rules of this folder keep silent elsewhere.
inline bool goes_through_vitess(const RuleContext& ctx) { return ctx.dialect.host != Host::none; }

/// `PlanetScale` or `Vitess`, as messages name it.
inline std::string_view host_name(const RuleContext& ctx) {
    return ctx.dialect.host == Host::planetscale ? "PlanetScale" : "Vitess";
}

} // namespace lintel::rules
