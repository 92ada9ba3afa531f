#pragma once

#include "analyzer/catalog/table.hpp"

#include <algorithm>
#include <string>

namespace lintel::rules {

/// Why Vitess cannot match rows by a unique key; empty where it can (vitess
/// go/vt/schemadiff/onlineddl.go, the rules of a valid iteration key).
inline std::string unfit(const Index& index, const Table& table) {
    for (const KeyPart& part : index.parts) {
        if (part.expression) return "has an expression in it";
        const Column* column = table.find_column(part.column);
        if (column == nullptr || !column->defined) continue;
        if (is_blob_or_text(column->type.name)) return "has a BLOB or TEXT column in it";
        if (part.length) return "holds a prefix of a column only";
        if (is_floating(column->type.name)) return "has a floating-point column in it";
        if (column->nullable) return "has a column in it that may be NULL";
    }
    return {};
}

/// A unique key by which Vitess can copy the table.
inline bool has_iteration_key(const Table& table) {
    return std::ranges::any_of(table.indexes, [&](const Index& index) {
        return index.is_unique() && unfit(index, table).empty();
    });
}

} // namespace lintel::rules
