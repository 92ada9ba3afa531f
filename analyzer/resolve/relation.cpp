#include "analyzer/resolve/relation.hpp"

namespace lintel {

OutputColumn output_of(const Table& table, const Column& column) {
    OutputColumn output{.name = column.name, .table = table.name, .column = column.name};
    if (column.defined) output.type = column.type;
    output.nullable = column.nullable;
    return output;
}

QueryColumns Relation::star() const {
    QueryColumns result;
    result.known = !open();
    if (table) {
        for (const Column& column : table->columns)
            if (column.visible) result.columns.push_back(output_of(*table, column));
        return result;
    }
    if (!yields) return result;
    for (const OutputColumn& column : yields->columns) {
        result.columns.push_back(column);
        if (object) {
            result.columns.back().table = *object;
            result.columns.back().column = column.name;
        }
    }
    return result;
}

std::optional<OutputColumn> Relation::find(std::string_view name) const {
    if (table) {
        const Column* column = table->find_column(name);
        if (column == nullptr) return std::nullopt;
        return output_of(*table, *column);
    }
    if (!yields) return std::nullopt;
    for (const OutputColumn& column : yields->columns) {
        if (!equal_names(column.name, name)) continue;
        OutputColumn found = column;
        if (object) {
            found.table = *object;
            found.column = column.name;
        }
        return found;
    }
    return std::nullopt;
}

} // namespace lintel
