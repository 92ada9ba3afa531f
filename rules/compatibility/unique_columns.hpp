#pragma once

#include "analyzer/catalog/table.hpp"

#include <algorithm>

namespace lintel::rules {

/// Whether some key of the table lets no two rows be equal in the columns of the old one.
inline bool still_held(const Table& table, const Index& old) {
    return std::ranges::any_of(table.indexes, [&](const Index& index) {
        return index.is_unique() && std::ranges::all_of(index.parts, [&](const KeyPart& part) {
                   return std::ranges::any_of(old.parts, [&](const KeyPart& was) {
                       return !part.column.empty() && equal_names(part.column, was.column);
                   });
               });
    });
}

} // namespace lintel::rules
