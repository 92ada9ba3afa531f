#include "analyzer/types/value_type.hpp"

#include <algorithm>

namespace lintel {
namespace {

using enum TypeName;

constexpr std::uint32_t most_digits =
    65; // MySQL 8.0 manual, 14.25.2 "DECIMAL Data Type Characteristics"
constexpr std::uint32_t most_decimals = 30;
constexpr std::uint64_t longest_varchar = 512;
constexpr std::uint64_t longest_string = 65535; // bytes of a VARCHAR
constexpr std::uint64_t longest_blob = UINT32_MAX;

constexpr std::uint64_t integer_widths[][2] = {{4, 3}, {6, 5}, {9, 8}, {11, 10}, {20, 20}};

/// Bytes that a BLOB or TEXT type holds.
std::uint64_t capacity(TypeName type) {
    switch (type) {
    case tinyblob_type:
    case tinytext_type:
        return 255;
    case blob_type:
    case text_type:
        return 65535;
    case mediumblob_type:
    case mediumtext_type:
        return 16777215;
    default:
        return longest_blob;
    }
}

TypeName blob_holding(std::uint64_t bytes, bool text) {
    if (bytes <= 255) return text ? tinytext_type : tinyblob_type;
    if (bytes <= 65535) return text ? text_type : blob_type;
    if (bytes <= 16777215) return text ? mediumtext_type : mediumblob_type;
    return text ? longtext_type : longblob_type;
}

std::uint64_t bytes_each(std::string_view charset) {
    return charset == "binary" ? 1 : bytes_per_character(charset).value_or(4);
}

std::uint64_t with_fraction(std::uint64_t width, std::uint32_t decimals) {
    return decimals == 0 ? width : width + 1 + decimals;
}

/// Numbers before the decimal point.
std::uint32_t whole_digits(const ValueType& value) {
    const std::uint32_t decimals = value.decimals == no_fixed_decimals ? 0 : value.decimals;
    return value.precision > decimals ? value.precision - decimals : 0;
}

bool is_text_or_blob(const ValueType& value) { return is_blob_or_text(value.name); }

std::uint64_t member_width(const ColumnType& type) {
    std::uint64_t longest = 0;
    std::uint64_t all = 0;
    for (const std::string& member : *type.members) {
        const auto characters = static_cast<std::uint64_t>(std::ranges::count_if(
            member, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
        longest = std::max(longest, characters);
        all += characters;
    }
    return type.name == enum_type ? longest : all + type.members->size() - 1;
}

} // namespace

ValueType null_value() {
    return {.name = binary_type,
            .nullable = true,
            .is_null = true,
            .coercibility = Coercibility::ignorable,
            .charset = "binary",
            .collation = "binary",
            .members = {}};
}

ValueType integer_value(std::uint64_t width, bool is_unsigned) {
    const std::uint64_t digits = is_unsigned || width == 0 ? width : width - 1;
    return {.name = bigint_type,
            .width = width,
            .precision = static_cast<std::uint32_t>(digits),
            .is_unsigned = is_unsigned,
            .charset = {},
            .collation = {},
            .members = {}};
}

ValueType decimal_value(std::uint32_t precision, std::uint32_t scale, bool is_unsigned) {
    precision = std::min(precision, most_digits);
    scale = std::min({scale, most_decimals, precision});
    const bool has_sign = !is_unsigned && precision > 0;
    return {.name = decimal_type,
            .width = std::uint64_t{precision} + (scale > 0 ? 1 : 0) + (has_sign ? 1 : 0),
            .precision = precision,
            .decimals = scale,
            .is_unsigned = is_unsigned,
            .charset = {},
            .collation = {},
            .members = {}};
}

ValueType double_value() {
    return {.name = double_type,
            .width = 23,
            .precision = most_digits,
            .decimals = no_fixed_decimals,
            .charset = {},
            .collation = {},
            .members = {}};
}

ValueType string_value(std::uint64_t width, const Charsets& charsets, Coercibility coercibility) {
    return {.name = charsets.charset == "binary" ? varbinary_type : varchar_type,
            .width = width,
            .precision = static_cast<std::uint32_t>(std::min<std::uint64_t>(width, most_digits)),
            .decimals = no_fixed_decimals,
            .coercibility = coercibility,
            .charset = charsets.charset,
            .collation = charsets.collation,
            .members = {}};
}

ValueType bytes_value(std::uint64_t width) {
    return string_value(width, {"binary", "binary"}, Coercibility::coercible);
}

ValueType temporal_value(TypeName name, std::uint32_t decimals) {
    const std::uint64_t plain = name == datetime_type || name == timestamp_type ? 19 : 10;
    const std::uint32_t digits = name == date_type ? 8 : name == time_type ? 7 : 14;
    return {.name = name,
            .width = with_fraction(plain, decimals),
            .precision = digits + decimals,
            .decimals = decimals,
            .charset = {},
            .collation = {},
            .members = {}};
}

ValueType json_value() {
    return {.name = json_type,
            .width = longest_blob / 4,
            .decimals = no_fixed_decimals,
            .coercibility = Coercibility::implicit,
            .charset = "utf8mb4",
            .collation = "utf8mb4_bin",
            .members = {}};
}

ValueType geometry_value(TypeName name) {
    return {.name = name,
            .width = longest_blob,
            .nullable = true,
            .coercibility = Coercibility::implicit,
            .charset = "binary",
            .collation = "binary",
            .members = {}};
}

ValueType value_of(const ColumnType& column, bool nullable) {
    ValueType value;
    const auto decimals = column.decimals.value_or(no_fixed_decimals);
    if (is_integer(column.name)) {
        const auto& widths = integer_widths[static_cast<std::size_t>(column.name)];
        value = integer_value(column.length.value_or(widths[column.is_unsigned ? 1 : 0]),
                              column.is_unsigned);
        value.name = column.name;
    } else if (column.name == decimal_type) {
        value = decimal_value(static_cast<std::uint32_t>(column.length.value_or(10)),
                              column.decimals.value_or(0), column.is_unsigned);
    } else if (is_floating(column.name)) {
        value = double_value();
        value.name = column.name;
        value.decimals = decimals;
        value.is_unsigned = column.is_unsigned;
        value.width = column.length.value_or(column.name == float_type ? 12 : 22);
    } else if (column.name == bit_type) {
        value = integer_value(column.length.value_or(1), true);
        value.name = bit_type;
    } else if (column.name == year_type) {
        value = integer_value(4, true);
        value.name = year_type;
    } else if (is_temporal(column.name)) {
        value = temporal_value(column.name, static_cast<std::uint32_t>(column.length.value_or(0)));
    } else if (column.name == json_type) {
        value = json_value();
    } else if (is_spatial(column.name)) {
        value = geometry_value(column.name);
    } else {
        const bool text = has_charset(column.name);
        const Charsets charsets =
            text ? Charsets{column.charset, column.collation} : Charsets{"binary", "binary"};
        const std::uint64_t width = column.members ? member_width(column)
                                    : is_blob_or_text(column.name)
                                        ? capacity(column.name) / bytes_each(charsets.charset)
                                        : column.length.value_or(1);
        value = string_value(width, charsets, Coercibility::implicit);
        value.name = column.name;
        value.members = column.members;
    }
    value.nullable = nullable;
    return value;
}

bool is_number(const ValueType& value) { return value.name <= bit_type || value.name == year_type; }

bool is_string(const ValueType& value) {
    return !value.is_null && value.name >= char_type && value.name <= set_type;
}

// --- Types that hold several

namespace {

/// Signed and unsigned integers together need the next larger type.
ValueType merge_integers(const ValueType& a, const ValueType& b) {
    ValueType merged = a.name >= b.name ? a : b;
    merged.width = std::max(a.width, b.width);
    merged.precision = std::max(a.precision, b.precision);
    if (a.is_unsigned == b.is_unsigned) return merged;
    const TypeName of_unsigned = a.is_unsigned ? a.name : b.name;
    merged.is_unsigned = false;
    if (of_unsigned < merged.name) return merged;
    if (merged.name == bigint_type) return decimal_value(std::max(merged.precision, 20U), 0);
    merged.name = static_cast<TypeName>(static_cast<int>(merged.name) + 1);
    return merged;
}

ValueType merge_numbers(const ValueType& a, const ValueType& b) {
    if (is_floating(a.name) || is_floating(b.name)) {
        if (a.name == b.name) return a.width >= b.width ? a : b;
        return double_value();
    }
    if (a.name == decimal_type || b.name == decimal_type) {
        const std::uint32_t scale = std::max(a.decimals, b.decimals);
        return decimal_value(std::max(whole_digits(a), whole_digits(b)) + scale, scale,
                             a.is_unsigned && b.is_unsigned);
    }
    if (a.name == b.name && !is_integer(a.name)) return a.width >= b.width ? a : b;
    const auto as_integer = [](ValueType value) {
        if (value.name == bit_type) value.name = bigint_type;
        if (value.name == year_type) value.name = smallint_type;
        return value;
    };
    return merge_integers(as_integer(a), as_integer(b));
}

std::optional<ValueType> merge_strings(const ValueType& a, const ValueType& b) {
    const ValueType both[] = {a, b};
    const auto charset = common_charset(both);
    if (!charset) return std::nullopt;
    if (a.name == b.name && a.members == b.members && a.collation == b.collation)
        return a.width >= b.width ? a : b;
    ValueType merged =
        string_value(std::max(a.width, b.width), charset->charsets, charset->coercibility);
    if (is_text_or_blob(a) || is_text_or_blob(b))
        merged.name = blob_holding(std::max(is_text_or_blob(a) ? capacity(a.name) : 0,
                                            is_text_or_blob(b) ? capacity(b.name) : 0),
                                   merged.charset != "binary");
    else if (a.name == b.name && (a.name == char_type || a.name == binary_type))
        merged.name = a.name;
    return merged;
}

ValueType merge_temporal(const ValueType& a, const ValueType& b) {
    return temporal_value(a.name == b.name ? a.name : datetime_type,
                          std::max(a.decimals, b.decimals));
}

bool is_instant(const ValueType& value) {
    return is_temporal(value.name) && value.name != year_type;
}

/// A number or a date as text. A literal's width leaves no room for a sign.
ValueType as_text(const ValueType& value, const Charsets& connection) {
    if (is_string(value)) return value;
    const bool bare =
        is_integer(value.name) && !value.is_unsigned && value.width == value.precision;
    return string_value(value.width + (bare ? 1 : 0), connection, Coercibility::coercible);
}

std::optional<ValueType> merge(const ValueType& a, const ValueType& b, const Charsets& connection) {
    if (a.is_null) return b;
    if (b.is_null) return a;
    if (is_number(a) && is_number(b)) return merge_numbers(a, b);
    if (is_instant(a) && is_instant(b)) return merge_temporal(a, b);
    if (a.name == json_type && b.name == json_type) return a;
    if (is_spatial(a.name) && is_spatial(b.name)) return a.name == b.name ? a : geometry_value();
    if (is_spatial(a.name) || is_spatial(b.name)) {
        ValueType bytes = bytes_value(longest_blob);
        bytes.name = longblob_type;
        return bytes;
    }
    if (a.name == json_type || b.name == json_type) {
        const ValueType& other = a.name == json_type ? b : a;
        if (other.charset == "binary") return std::nullopt;
        ValueType text = json_value();
        text.name = longtext_type;
        return text;
    }
    return merge_strings(as_text(a, connection), as_text(b, connection));
}

} // namespace

std::optional<ValueType> common_type(std::span<const ValueType> values,
                                     const Charsets& connection) {
    if (values.empty()) return std::nullopt;
    std::optional<ValueType> common = values.front();
    bool nullable = values.front().nullable;
    for (const ValueType& value : values.subspan(1)) {
        nullable |= value.nullable;
        common = merge(*common, value, connection);
        if (!common) return std::nullopt;
    }
    common->nullable = nullable;
    return common;
}

std::optional<StringCharset> common_charset(std::span<const ValueType> values) {
    std::optional<StringCharset> common;
    for (const ValueType& value : values) {
        if (value.charset.empty() && !is_string(value)) continue; // ASCII, and yields to any
        if (value.is_null) continue;
        if (value.charset.empty() || value.collation.empty()) return std::nullopt;
        const StringCharset other{{value.charset, value.collation}, value.coercibility};
        if (!common || other.coercibility < common->coercibility) {
            common = other;
        } else if (other.coercibility == common->coercibility &&
                   other.charsets.collation != common->charsets.collation) {
            if (other.charsets.charset == "binary")
                common = other;
            else if (common->charsets.charset != "binary")
                return std::nullopt;
        }
    }
    return common;
}

// --- Columns

ColumnType merged_column_of(const ValueType& value) {
    ColumnType column{.name = value.name};
    column.is_unsigned = value.is_unsigned;
    if (value.is_null) {
        column.length = 0;
        return column;
    }
    if (value.name == decimal_type) {
        column.length = std::max(value.precision, 1U);
        column.decimals = value.decimals;
        return column;
    }
    if (is_floating(value.name)) {
        if (value.decimals != no_fixed_decimals) {
            column.length = value.width;
            column.decimals = value.decimals;
        }
        return column;
    }
    if (value.name == bit_type) {
        column.length = value.width;
        column.is_unsigned = false;
        return column;
    }
    if (is_integer(value.name) || value.name == year_type) {
        column.is_unsigned = value.is_unsigned && value.name != year_type;
        return column;
    }
    if (is_temporal(value.name)) {
        if (value.decimals > 0) column.length = value.decimals;
        return column;
    }
    if (!is_string(value)) return column;
    if (value.charset != "binary") {
        column.charset = value.charset;
        column.collation = value.collation;
        column.collation_implied = true;
    }
    column.members = value.members;
    if (value.members || is_text_or_blob(value)) return column;
    const std::uint64_t bytes =
        value.width > longest_blob / 4 ? longest_blob : value.width * bytes_each(value.charset);
    if (bytes > longest_string)
        column.name = blob_holding(bytes, value.charset != "binary");
    else
        column.length = value.width;
    return column;
}

ColumnType column_of(const ValueType& value) {
    if (is_integer(value.name)) {
        ValueType sized = value;
        sized.name = value.width >= 10 ? bigint_type : int_type;
        return merged_column_of(sized);
    }
    if (!is_string(value) || value.members) return merged_column_of(value);
    ValueType sized = value;
    const bool text = value.charset != "binary";
    if (value.width > longest_varchar)
        sized.name =
            blob_holding(std::min(longest_blob, value.width * bytes_each(value.charset)), text);
    else if (value.width == 0)
        sized.name = text ? char_type : binary_type;
    else
        sized.name = text ? varchar_type : varbinary_type;
    return merged_column_of(sized);
}

} // namespace lintel
