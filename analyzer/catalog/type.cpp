#include "analyzer/catalog/type.hpp"

#include "analyzer/catalog/canonical.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lintel {
namespace {

using enum TypeName;

constexpr std::string_view names[] = {
    "tinyint",      "smallint",       "mediumint", "int",        "bigint",
    "decimal",      "float",          "double",    "bit",        "date",
    "time",         "datetime",       "timestamp", "year",       "char",
    "varchar",      "binary",         "varbinary", "tinyblob",   "blob",
    "mediumblob",   "longblob",       "tinytext",  "text",       "mediumtext",
    "longtext",     "enum",           "set",       "json",       "geometry",
    "point",        "linestring",     "polygon",   "multipoint", "multilinestring",
    "multipolygon", "geomcollection", "vector",    "uuid",       "inet4",
    "inet6"};

/// Digits an integer type shows when no width is written (MySQL 5.7 manual, 11.1.6 "Numeric Type
/// Attributes").
std::uint32_t default_width(TypeName type, bool is_unsigned) {
    switch (type) {
    case tinyint_type:
        return is_unsigned ? 3 : 4;
    case smallint_type:
        return is_unsigned ? 5 : 6;
    case mediumint_type:
        return is_unsigned ? 8 : 9;
    case int_type:
        return is_unsigned ? 10 : 11;
    default:
        return 20;
    }
}

/// The smallest type of a family that holds that many bytes (MySQL 8.0 manual, 13.3.4 "The BLOB and
/// TEXT Types").
TypeName sized(std::uint64_t bytes, TypeName tiny, TypeName plain, TypeName medium,
               TypeName large) {
    if (bytes <= 255) return tiny;
    if (bytes <= 65535) return plain;
    return bytes <= 16777215 ? medium : large;
}

} // namespace

bool operator==(const ColumnType& a, const ColumnType& b) {
    const bool members =
        a.members == b.members || (a.members && b.members && *a.members == *b.members);
    return members && a.name == b.name && a.length == b.length && a.decimals == b.decimals &&
           a.is_unsigned == b.is_unsigned && a.zerofill == b.zerofill && a.charset == b.charset &&
           a.collation == b.collation;
}

bool is_integer(TypeName type) { return type <= bigint_type; }
bool is_floating(TypeName type) { return type == float_type || type == double_type; }
bool has_charset(TypeName type) {
    return type == char_type || type == varchar_type || (type >= tinytext_type && type <= set_type);
}
bool is_blob_or_text(TypeName type) { return type >= tinyblob_type && type <= longtext_type; }
bool is_temporal(TypeName type) { return type >= date_type && type <= year_type; }
bool is_spatial(TypeName type) { return type >= geometry_type && type <= geometrycollection_type; }

std::string describe(const ColumnType& type, const Dialect& dialect) {
    std::string text(names[static_cast<std::size_t>(type.name)]);
    // MySQL names it so since 8.0.11; MariaDB never did.
    if (type.name == geometrycollection_type && !dialect.mysql_since(8, 0, 11))
        text = "geometrycollection";
    if (is_integer(type.name) || type.name == year_type) {
        const bool shows_width = !dialect.mysql_since(8, 0, 19);
        const bool boolean = type.name == tinyint_type && type.length == 1U && !type.is_unsigned;
        if (type.name == year_type)
            text += shows_width ? "(4)" : "";
        else if (boolean || ((shows_width || type.zerofill)))
            text += fmt::format("({})",
                                type.length.value_or(default_width(type.name, type.is_unsigned)));
    } else if (type.members) {
        text += '(';
        for (std::size_t i = 0; i < type.members->size(); ++i)
            text += (i == 0 ? "" : ",") + quoted_text((*type.members)[i]);
        text += ')';
    } else if (type.length && type.decimals) {
        text += fmt::format("({},{})", *type.length, *type.decimals);
    } else if (type.length && !(is_temporal(type.name) && *type.length == 0) &&
               !is_blob_or_text(type.name)) {
        text += fmt::format("({})", *type.length);
    }
    if (type.is_unsigned) text += " unsigned";
    if (type.zerofill) text += " zerofill";
    return text;
}

IntegerRange integer_range(TypeName type, bool is_unsigned) {
    constexpr int bits[] = {8, 16, 24, 32, 64};
    const int width = bits[static_cast<std::size_t>(type)];
    const std::uint64_t all = width == 64 ? UINT64_MAX : (std::uint64_t{1} << width) - 1;
    if (is_unsigned) return {0, all};
    return {-static_cast<std::int64_t>(all / 2) - 1, all / 2};
}

namespace {

/// Character set and collation: the column's own, or those it inherits.
void resolve_charset(const ast::DataType& written, const Charsets& defaults, const Dialect& dialect,
                     ColumnType& type) {
    const bool names_charset = written.charset && !equal_names(written.charset->text, "default");
    type.charset_written = names_charset || written.collation || written.national;
    if (names_charset)
        type.charset = find_charset(written.charset->text);
    else if (written.national)
        type.charset = "utf8mb3";
    if (written.collation) {
        type.collation = find_collation(written.collation->text);
        const std::string_view owner = charset_of_collation(type.collation);
        // MariaDB's `uca1400_ai_ci` is of whatever Unicode set the column has.
        if (type.charset.empty()) type.charset = owner.empty() ? defaults.charset : owner;
        if (owner.empty() && type.collation.starts_with("uca1400"))
            type.collation = find_collation(fmt::format("{}_{}", type.charset, type.collation));
    }
    if (!type.charset_written) {
        type.charset = defaults.charset;
        type.collation = defaults.collation;
    }
    if (type.collation.empty()) type.collation = default_collation(type.charset, dialect);
    if (written.binary_collation && !type.charset.empty())
        type.collation = find_collation(std::string(type.charset) + "_bin");
}

/// CHAR(10) CHARACTER SET binary is BINARY(10), and so on; ENUM and SET stay.
void bytes_for_binary(ColumnType& type) {
    if (type.charset != "binary") return;
    constexpr std::pair<TypeName, TypeName> bytes[] = {
        {char_type, binary_type},           {varchar_type, varbinary_type},
        {tinytext_type, tinyblob_type},     {text_type, blob_type},
        {mediumtext_type, mediumblob_type}, {longtext_type, longblob_type}};
    for (const auto& [from, to] : bytes) {
        if (type.name != from) continue;
        type.name = to;
        type.charset = type.collation = {};
        return;
    }
}

/// Lengths of strings that choose another type: TEXT(n) and BLOB(n) the smallest that holds n, and
/// without strict mode a VARCHAR over 65535 bytes a TEXT (MySQL 8.0 manual, 13.3.1 "String Data
/// Type Syntax", 13.7).
void size_strings(ColumnType& type, const Dialect& dialect) {
    const bool sized_text = type.name == text_type || type.name == blob_type;
    const bool variable = type.name == varchar_type || type.name == varbinary_type;
    if ((!sized_text && !variable) || !type.length) return;
    const bool characters = type.name == text_type || type.name == varchar_type;
    const std::uint64_t width =
        characters
            ? bytes_per_character(type.charset.empty() ? "utf8mb4" : type.charset).value_or(4)
            : 1;
    const std::uint64_t bytes = *type.length > UINT32_MAX ? UINT64_MAX : *type.length * width;
    if (variable && (dialect.sql_mode.strict || bytes <= 65535)) return;
    type.name = characters ? sized(bytes, tinytext_type, text_type, mediumtext_type, longtext_type)
                           : sized(bytes, tinyblob_type, blob_type, mediumblob_type, longblob_type);
    type.length.reset();
}

/// Widths the server does not keep: MySQL drops those of integers since 8.0.19 but for tinyint(1)
/// and ZEROFILL (8.0.19 release notes); a width that is the default is as good as none.
void resolve_integer_width(const ast::DataType& written, const Dialect& dialect, ColumnType& type) {
    if (written.written == "BOOL" || written.written == "BOOLEAN") type.length = 1;
    if (!type.length) return;
    const bool boolean = type.name == tinyint_type && *type.length == 1 && !type.is_unsigned;
    const bool kept = !dialect.mysql_since(8, 0, 19) || boolean || type.zerofill;
    if (!kept || *type.length == 0 || *type.length == default_width(type.name, type.is_unsigned))
        type.length.reset();
}

void resolve_number(const ast::DataType& written, const Dialect& dialect, ColumnType& type) {
    switch (type.name) {
    case decimal_type:
        if (type.length.value_or(0) == 0) type.length = 10;
        type.decimals = type.decimals.value_or(0);
        break;
    case bit_type:
        if (type.length.value_or(0) == 0) type.length = 1;
        break;
    case double_type:
        if (written.written == "REAL" && dialect.sql_mode.real_as_float) type.name = float_type;
        break;
    case float_type: // FLOAT(p): 25 bits of precision and more are a DOUBLE
        if (type.length && !type.decimals) {
            if (*type.length > 24) type.name = double_type;
            type.length.reset();
        }
        break;
    default:
        if (is_integer(type.name)) resolve_integer_width(written, dialect, type);
    }
}

} // namespace

ColumnType resolve(const ast::DataType& written, const Charsets& defaults, const Dialect& dialect) {
    ColumnType type{.name = written.name,
                    .length = written.length,
                    .decimals = written.decimals,
                    .is_unsigned = written.is_unsigned || written.zerofill,
                    .zerofill = written.zerofill};
    if (!written.members.empty()) {
        std::vector<std::string> members;
        for (const auto& member : written.members) {
            members.push_back(member.value);
            // Blanks at the end count in the binary character set alone.
            const bool bytes = written.charset && equal_names(written.charset->text, "binary");
            while (!bytes && !members.back().empty() && members.back().back() == ' ')
                members.back().pop_back();
        }
        type.members = std::make_shared<const std::vector<std::string>>(std::move(members));
    }
    if (type.name <= bit_type) resolve_number(written, dialect, type);
    if ((type.name == char_type || type.name == binary_type) && !type.length) type.length = 1;
    if (type.name == vector_type && !type.length)
        type.length = 2048; // MySQL 9.0 manual, 13.3.5 "The VECTOR Type"
    if (type.name == year_type || (is_temporal(type.name) && type.length == 0U))
        type.length.reset();
    if (type.name == json_type && dialect.is_mariadb()) { // MariaDB documentation, "JSON Data Type"
        type.name = longtext_type;
        type.charset = "utf8mb4";
        type.collation = "utf8mb4_bin";
        type.charset_written = true;
        return type;
    }
    if (has_charset(type.name)) resolve_charset(written, defaults, dialect, type);
    bytes_for_binary(type);
    size_strings(type, dialect);
    return type;
}

} // namespace lintel
