#include "analyzer/catalog/row_size.hpp"

#include <algorithm>

namespace lintel {
namespace {

using enum TypeName;

std::uint64_t fraction_bytes(const ColumnType& type) { return (type.length.value_or(0) + 1) / 2; }

std::uint64_t decimal_bytes(std::uint64_t digits, std::uint64_t decimals) {
    constexpr std::uint64_t left_over[] = {0, 1, 1, 2, 2, 3, 3, 4, 4, 4};
    const std::uint64_t whole = digits - std::min(digits, decimals);
    return whole / 9 * 4 + left_over[whole % 9] + decimals / 9 * 4 + left_over[decimals % 9];
}

/// A string's bytes without those of its length.
std::optional<std::uint64_t> text_bytes(const ColumnType& type) {
    const std::uint64_t length = type.length.value_or(1);
    if (type.name == binary_type || type.name == varbinary_type) return length;
    const auto width = bytes_per_character(type.charset);
    if (!width) return std::nullopt;
    return length * *width;
}

} // namespace

std::optional<std::uint64_t> row_bytes(const ColumnType& type) {
    switch (type.name) {
    case tinyint_type:
    case year_type:
        return 1;
    case smallint_type:
        return 2;
    case mediumint_type:
    case date_type:
        return 3;
    case int_type:
    case float_type:
        return 4;
    case bigint_type:
    case double_type:
        return 8;
    case decimal_type:
        return decimal_bytes(type.length.value_or(10), type.decimals.value_or(0));
    case bit_type:
        return (type.length.value_or(1) + 7) / 8;
    case time_type:
        return 3 + fraction_bytes(type);
    case datetime_type:
        return 5 + fraction_bytes(type);
    case timestamp_type:
        return 4 + fraction_bytes(type);
    case char_type:
    case binary_type:
        return text_bytes(type);
    case varchar_type:
    case varbinary_type: {
        const auto bytes = text_bytes(type);
        if (!bytes) return std::nullopt;
        return *bytes + (*bytes > 255 ? 2 : 1);
    }
    case enum_type:
        return type.members && type.members->size() > 255 ? 2 : 1;
    case set_type: {
        const std::uint64_t bytes = type.members ? (type.members->size() + 7) / 8 : 1;
        return bytes > 4 ? 8 : bytes;
    }
    case tinyblob_type:
    case tinytext_type:
        return 9;
    case blob_type:
    case text_type:
        return 10;
    case mediumblob_type:
    case mediumtext_type:
        return 11;
    default:
        if (type.name == longblob_type || type.name == longtext_type || type.name == json_type ||
            is_spatial(type.name))
            return 12;
        return std::nullopt;
    }
}

std::optional<std::uint64_t> row_bytes(const Table& table) {
    std::uint64_t bytes = 0;
    std::uint64_t nullable = 0;
    for (const Column& column : table.columns) {
        if (!column.defined) return std::nullopt;
        const auto size = row_bytes(column.type);
        if (!size) return std::nullopt;
        bytes += *size;
        if (column.nullable) ++nullable;
    }
    return bytes + (nullable + 7) / 8;
}

std::optional<std::uint64_t> page_row_bytes(const Table& table) {
    // Where a column is not stored apart, or it is and leaves a pointer of 20 bytes and a prefix.
    constexpr std::uint64_t local = 40;
    constexpr std::uint64_t header = 5;
    constexpr std::uint64_t transaction = 6 + 7;
    std::uint64_t bytes = header + transaction;
    if (table.primary_key() == nullptr) bytes += 6;
    std::uint64_t nullable = 0;
    for (const Column& column : table.columns) {
        if (!column.defined) return std::nullopt;
        if (column.is_virtual()) continue;
        if (column.nullable) ++nullable;
        const auto size = row_bytes(column.type);
        if (!size) return std::nullopt;
        const bool variable = column.type.name == varchar_type ||
                              column.type.name == varbinary_type ||
                              (column.type.name == char_type &&
                               bytes_per_character(column.type.charset).value_or(1) > 1) ||
                              is_blob_or_text(column.type.name) || column.type.name == json_type ||
                              is_spatial(column.type.name);
        if (!variable) {
            bytes += *size;
            continue;
        }
        const bool apart = *size >= local || is_blob_or_text(column.type.name) ||
                           column.type.name == json_type || is_spatial(column.type.name);
        bytes += apart ? local + 1 : *size;
    }
    return bytes + (nullable + 7) / 8;
}

} // namespace lintel
