#pragma once

#include "analyzer/migration/migration.hpp"

#include <algorithm>
#include <variant>

namespace lintel::rules {

/// Whether InnoDB can cluster a table by the key: whole columns, none of them NULL (MySQL 8.0
/// manual, 17.6.2.1 "Clustered and Secondary Indexes").
inline bool can_cluster(const Index& index, const Table& table) {
    return index.kind == IndexKind::unique &&
           std::ranges::all_of(index.parts, [&](const KeyPart& part) {
               const Column* column = table.find_column(part.column);
               return column != nullptr && !column->nullable && !part.length &&
                      !column->is_virtual();
           });
}

/// The unique key a statement adds to an InnoDB table that no key clusters so far; null when none.
inline const IndexAdded* clustering_key(const Step& step) {
    for (const Change& change : step.changes) {
        const auto* added = std::get_if<IndexAdded>(&change);
        if (added == nullptr || !added->before || !added->before->complete ||
            added->before->engine != "innodb" || added->before->primary_key() != nullptr ||
            !can_cluster(added->index, *added->after))
            continue;
        const Table& before = *added->before;
        if (std::ranges::none_of(before.indexes,
                                 [&](const Index& index) { return can_cluster(index, before); }))
            return added;
    }
    return nullptr;
}

} // namespace lintel::rules
