#pragma once

#include "analyzer/engine/newness.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lintel::rules {

/// Whether a change redefines an ENUM as an ENUM or a SET as a SET, and rows may hold its members.
inline bool members_may_be_in_use(const ColumnChanged& change) {
    return change.redefined && change.before != nullptr && existed_before(change.before) &&
           change.from.defined && existed_before(change.from) &&
           change.from.type.name == change.to.type.name && change.from.type.members &&
           change.to.type.members;
}

/// Where a member stands in a list, letter case aside, as nearly every collation compares members.
inline std::optional<std::size_t> position_of(std::string_view member,
                                              const std::vector<std::string>& members) {
    const auto found = std::ranges::find_if(
        members, [&](const std::string& other) { return folded(other) == folded(member); });
    if (found == members.end()) return std::nullopt;
    return static_cast<std::size_t>(found - members.begin());
}

} // namespace lintel::rules
