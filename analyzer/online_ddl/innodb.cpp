#include "analyzer/online_ddl/innodb.hpp"

#include "analyzer/online_ddl/key_comparison.hpp"

#include <algorithm>

namespace lintel {
namespace {

using enum Operation;

/// The virtual columns by name, those hidden behind functional key parts at the end.
std::vector<std::string> virtual_columns(const Table& table) {
    std::vector<std::string> names;
    for (const Column& column : table.columns)
        if (column.is_virtual()) names.push_back(column.name);
    for (const Index& index : table.indexes)
        for (std::size_t i = 0; i < index.parts.size(); ++i)
            if (index.parts[i].expression) names.push_back(index.name + "\n" + std::to_string(i));
    return names;
}

bool is_hidden(const std::string& name) { return name.find('\n') != std::string::npos; }

bool holds(const std::vector<std::string>& names, const std::string& name) {
    return std::ranges::any_of(names,
                               [&](const std::string& one) { return equal_names(one, name); });
}

std::vector<std::string> added_virtual_columns(const Case& one) {
    std::vector<std::string> names;
    for (const Found& found : one.alteration.found)
        if (found.operation == add_virtual_column) names.push_back(found.subject);
    return names;
}

/// A virtual column is added before the AUTO_INCREMENT column.
bool adds_virtual_before_auto_increment(const Case& one) {
    const std::vector<std::string> added = added_virtual_columns(one);
    bool seen = false;
    for (const Column& column : one.after().columns) {
        if (seen && column.auto_increment) return true;
        seen = seen || holds(added, column.name);
    }
    return false;
}

bool is_new_column(const Case& one, const std::string& name) {
    return std::ranges::any_of(one.alteration.found, [&](const Found& found) {
        return (found.operation == add_column || found.operation == add_virtual_column) &&
               equal_names(found.subject, name);
    });
}

} // namespace

bool virtual_columns_in_order(const Case& one) {
    std::vector<std::string> old = virtual_columns(one.before());
    const std::vector<std::string> now = virtual_columns(one.after());
    const std::vector<std::string> added = added_virtual_columns(one);
    const auto is_new = [&](const std::string& name) {
        return holds(added, name) || (is_hidden(name) && !holds(old, name));
    };
    if (one.has(add_virtual_column)) {
        const auto first = std::ranges::find_if(now, is_new);
        if (!std::all_of(first, now.end(), is_new)) return false;
        if (one.dialect.is_mysql() && adds_virtual_before_auto_increment(one)) return false;
    }
    if (!one.has(reorder_virtual_columns)) return true;
    std::vector<std::string> kept;
    std::ranges::copy_if(now, std::back_inserter(kept),
                         [&](const std::string& name) { return !is_new(name); });
    std::erase_if(old, [&](const std::string& name) {
        const bool dropped = std::ranges::any_of(one.alteration.found, [&](const Found& found) {
            return found.operation == drop_virtual_column && equal_names(found.subject, name);
        });
        return dropped || (is_hidden(name) && !holds(now, name));
    });
    return std::ranges::equal(old, kept, equal_names);
}

bool has_own_document_id(const Table& table) {
    return std::ranges::any_of(table.columns, [](const Column& column) {
        return column.name == "FTS_DOC_ID" && column.type.name == TypeName::bigint_type &&
               !column.nullable;
    });
}

bool adds_hidden_document_id(const Case& one) {
    return one.has(add_first_fulltext_index) && !has_own_document_id(one.before());
}

bool has_hidden_document_id(const Table& table) {
    return has_index_of(table, IndexKind::fulltext) && !has_own_document_id(table);
}

NewKeyColumns new_key_columns(const Case& one) {
    NewKeyColumns columns;
    const auto hidden = virtual_columns(one.before());
    for (const Index& index : one.after().indexes)
        for (std::size_t i = 0; i < index.parts.size(); ++i) {
            const KeyPart& part = index.parts[i];
            if (part.expression) {
                if (!holds(hidden, index.name + "\n" + std::to_string(i)) &&
                    one.has(add_virtual_column))
                    columns.virtual_column = true;
                continue;
            }
            if (!is_new_column(one, part.column)) continue;
            const Column* column = one.after().find_column(part.column);
            if (column->auto_increment) columns.auto_increment = true;
            if (column->is_virtual()) columns.virtual_column = true;
        }
    return columns;
}

bool touches_document_id(const Case& one) {
    if (!has_index_of(one.before(), IndexKind::fulltext) ||
        !has_index_of(one.after(), IndexKind::fulltext))
        return false;
    return std::ranges::any_of(one.alteration.found, [](const Found& found) {
        switch (found.operation) {
        case drop_column:
        case rename_column:
            return equal_names(found.subject, "FTS_DOC_ID");
        case drop_index:
        case drop_unique_index:
            return equal_names(found.subject, "FTS_DOC_ID_INDEX");
        default:
            return false;
        }
    });
}

bool loses_clustered_key(const Case& one) {
    return one.has(make_nullable) && clustered_index(one.after()) == nullptr &&
           clustered_index(one.before()) != nullptr;
}

} // namespace lintel
