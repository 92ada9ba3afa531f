#pragma once

#include "grammar/ast/name.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lintel::ast {

/// The types of columns under the names the server stores them by; synonyms are resolved
/// (MySQL 8.0 manual, 13.9 "Using Data Types from Other Database Engines", 13.1.1 "Numeric Data
/// Type Syntax").
enum class TypeName : std::uint8_t {
    tinyint_type,
    smallint_type,
    mediumint_type,
    int_type,
    bigint_type,
    decimal_type,
    float_type,
    double_type,
    bit_type,
    date_type,
    time_type,
    datetime_type,
    timestamp_type,
    year_type,
    char_type,
    varchar_type,
    binary_type,
    varbinary_type,
    tinyblob_type,
    blob_type,
    mediumblob_type,
    longblob_type,
    tinytext_type,
    text_type,
    mediumtext_type,
    longtext_type,
    enum_type,
    set_type,
    json_type,
    geometry_type,
    point_type,
    linestring_type,
    polygon_type,
    multipoint_type,
    multilinestring_type,
    multipolygon_type,
    geometrycollection_type,
    vector_type,
    uuid_type,  ///< MariaDB
    inet4_type, ///< MariaDB
    inet6_type, ///< MariaDB
};

/// A data type as written in a column, parameter, variable or CAST.
struct DataType {
    TypeName name = TypeName::int_type;
    Span span;
    /// The type word(s) as written, in capitals with single blanks: `BOOL`, `DOUBLE PRECISION`,
    /// `SERIAL`.
    std::string written;
    /// (M), (M,D) or (fsp) as written: display width, length, precision or fractional seconds.
    std::optional<std::uint64_t> length;
    std::optional<std::uint32_t> decimals;
    bool is_unsigned = false;
    bool zerofill = false;
    /// SERIAL: BIGINT UNSIGNED NOT NULL AUTO_INCREMENT UNIQUE.
    bool serial = false;
    /// NATIONAL/NCHAR/NVARCHAR: character set utf8mb3.
    bool national = false;
    /// The BINARY attribute: the character set's _bin collation.
    bool binary_collation = false;
    /// CHARACTER SET, ASCII (latin1), UNICODE (ucs2), BYTE (binary).
    std::optional<Identifier> charset;
    std::optional<Identifier> collation;
    /// Members of ENUM and SET, their values without quotes.
    std::vector<Spanned<std::string>> members;
    /// CAST(… AS type ARRAY): a multi-valued index.
    bool array = false;
};

} // namespace lintel::ast
