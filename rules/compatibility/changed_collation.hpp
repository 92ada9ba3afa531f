#pragma once

#include "analyzer/engine/newness.hpp"

#include <string_view>

namespace lintel::rules {

/// The part of a collation's name that says how it compares: `general_ci` of
/// `utf8mb4_general_ci`. It means the same in utf8mb3 and utf8mb4.
inline std::string_view ordering_of(std::string_view collation) {
    for (const std::string_view charset : {"utf8mb3_", "utf8mb4_"})
        if (collation.starts_with(charset)) return collation.substr(charset.size());
    return collation;
}

/// Whether strings that were there before compare by other rules from here on. ASCII text compares
/// alike in every collation that ignores case.
inline bool compares_otherwise(const Column& from, const Column& to) {
    if (!from.defined || !existed_before(from) || !has_charset(from.type.name) ||
        !has_charset(to.type.name) || from.type.collation.empty() || to.type.collation.empty())
        return false;
    const bool ascii = from.type.charset == "ascii" && from.type.collation.ends_with("_ci") &&
                       to.type.collation.ends_with("_ci");
    return !ascii && ordering_of(from.type.collation) != ordering_of(to.type.collation);
}

/// The unique key that a column is part of, before and after a change; null when there is none.
inline const Index* unique_key_over(const Column& column, const Table& before, const Table& after) {
    for (const Index& index : after.indexes) {
        const Index* old = before.find_index(index.name);
        if (!index.is_unique() || old == nullptr || !old->is_unique()) continue;
        for (const KeyPart& part : index.parts)
            if (equal_names(part.column, column.name)) return &index;
    }
    return nullptr;
}

} // namespace lintel::rules
