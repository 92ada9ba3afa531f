#pragma once

#include "analyzer/catalog/type.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// Whose collation wins where two strings meet: the least (MySQL 8.0 manual, 12.8.4 "Collation
/// Coercibility in Expressions").
enum class Coercibility : std::uint8_t {
    explicit_collation,
    no_collation,
    implicit,
    system_constant,
    coercible,
    numeric,
    ignorable,
};

/// Fraction digits of a number that has no fixed count of them.
inline constexpr std::uint32_t no_fixed_decimals = 31;

/// The type of a value, as the server works it out before any row is read. It says more than the
/// type of a column that would hold it: `1` is a BIGINT one digit wide, which makes an INT column.
struct ValueType {
    TypeName name = TypeName::bigint_type;
    /// The most characters its text takes; bytes for binary strings.
    std::uint64_t width = 0;
    /// Digits of a number as arithmetic counts them, without sign and point.
    std::uint32_t precision = 0;
    /// Fraction digits of numbers, fractional seconds of temporal types.
    std::uint32_t decimals = 0;
    bool is_unsigned = false;
    bool nullable = false;
    bool is_null = false; ///< the literal NULL
    Coercibility coercibility = Coercibility::numeric;
    /// Of strings; `binary` for those of bytes.
    std::string_view charset;
    std::string_view collation;
    std::shared_ptr<const std::vector<std::string>> members;

    friend bool operator==(const ValueType&, const ValueType&) = default;
};

ValueType null_value();
ValueType integer_value(std::uint64_t width, bool is_unsigned = false);
ValueType decimal_value(std::uint32_t precision, std::uint32_t scale, bool is_unsigned = false);
ValueType double_value();
ValueType string_value(std::uint64_t width, const Charsets& charsets, Coercibility coercibility);
ValueType bytes_value(std::uint64_t width);
/// DATE, TIME or DATETIME with so many fractional digits.
ValueType temporal_value(TypeName name, std::uint32_t decimals = 0);
ValueType json_value();
ValueType geometry_value(TypeName name = TypeName::geometry_type);
/// What reading a column gives.
ValueType value_of(const ColumnType& column, bool nullable);

bool is_number(const ValueType& value);
/// Strings of characters or bytes, ENUM and SET among them.
bool is_string(const ValueType& value);

/// The one type that holds values of all of them, as UNION, CASE and COALESCE need it (MySQL 8.0
/// manual, 14.5 "Flow Control Functions", 15.2.18 "UNION Clause"): numbers and dates become text of
/// the connection's character set where they meet others. Nothing where it is not known.
std::optional<ValueType> common_type(std::span<const ValueType> values, const Charsets& connection);
/// The character set and collation of strings put together; nothing where the server refuses
/// (error 1267) or where it is not known.
struct StringCharset {
    Charsets charsets;
    Coercibility coercibility;
};
std::optional<StringCharset> common_charset(std::span<const ValueType> values);

/// The column that CREATE TABLE … SELECT makes of an expression: integers are INT or BIGINT by
/// their width, strings of more than 512 characters TEXT (sql/item.cc,
/// `CONVERT_IF_BIGGER_TO_BLOB`).
ColumnType column_of(const ValueType& value);
/// The column a set operation makes, which keeps the type as it is.
ColumnType merged_column_of(const ValueType& value);

} // namespace lintel
