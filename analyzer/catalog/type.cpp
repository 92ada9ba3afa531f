#include "analyzer/catalog/type.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lintel {
namespace {

using enum TypeName;

constexpr std::string_view names[] = {
    "tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "float", "double", "bit", "date", "time", "datetime",
    "timestamp", "year", "char", "varchar", "binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob", "tinytext",
    "text", "mediumtext", "longtext", "enum", "set", "json", "geometry", "point", "linestring", "polygon", "multipoint",
    "multilinestring", "multipolygon", "geomcollection", "vector", "uuid", "inet4", "inet6"};

/// Digits an integer type shows when no width is written (MySQL 5.7 manual, 11.1.6 "Numeric Type Attributes").
std::uint32_t default_width(TypeName type, bool is_unsigned) {
    switch (type) {
    case tinyint_type: return is_unsigned ? 3 : 4;
    case smallint_type: return is_unsigned ? 5 : 6;
    case mediumint_type: return is_unsigned ? 8 : 9;
    case int_type: return is_unsigned ? 10 : 11;
    default: return 20;
    }
}

/// The smallest type of a family that holds that many bytes (MySQL 8.0 manual, 13.3.4 "The BLOB and TEXT Types").
TypeName sized(std::uint64_t bytes, TypeName tiny, TypeName plain, TypeName medium, TypeName large) {
    if (bytes <= 255) return tiny;
    if (bytes <= 65535) return plain;
    return bytes <= 16777215 ? medium : large;
}

std::string quoted(const std::string& member) {
    std::string text = "'";
    for (const char c : member) {
        if (c == '\'') text += '\'';
        text += c;
    }
    return text + "'";
}

} // namespace

bool operator==(const ColumnType& a, const ColumnType& b) {
    const bool members = a.members == b.members || (a.members && b.members && *a.members == *b.members);
    return members && a.name == b.name && a.length == b.length && a.decimals == b.decimals && a.is_unsigned == b.is_unsigned &&
           a.zerofill == b.zerofill && a.charset == b.charset && a.collation == b.collation;
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
    if (is_integer(type.name) || type.name == year_type) {
        const bool shows_width = !dialect.mysql_since(8, 0, 19);
        const bool boolean = type.name == tinyint_type && type.length == 1U && !type.is_unsigned;
        if (type.name == year_type) text += shows_width ? "(4)" : "";
        else if (boolean || ((shows_width || type.zerofill))) text += fmt::format("({})", type.length.value_or(default_width(type.name, type.is_unsigned)));
    } else if (type.members) {
        text += '(';
        for (std::size_t i = 0; i < type.members->size(); ++i) text += (i == 0 ? "" : ",") + quoted((*type.members)[i]);
        text += ')';
    } else if (type.length && type.decimals) {
        text += fmt::format("({},{})", *type.length, *type.decimals);
    } else if (type.length && !(is_temporal(type.name) && *type.length == 0) && !is_blob_or_text(type.name)) {
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

ColumnType resolve(const ast::DataType& written, const Charsets& defaults, const Dialect& dialect) {
    ColumnType type{.name = written.name, .length = written.length, .decimals = written.decimals, .is_unsigned = written.is_unsigned, .zerofill = written.zerofill};
    if (written.written == "BOOL" || written.written == "BOOLEAN") type.length = 1;
    if (!written.members.empty()) {
        std::vector<std::string> members;
        for (const auto& member : written.members) {
            members.push_back(member.value);
            while (!members.back().empty() && members.back().back() == ' ') members.back().pop_back();
        }
        type.members = std::make_shared<const std::vector<std::string>>(std::move(members));
    }
    switch (type.name) {
    case decimal_type:
        if (!type.length) type.length = 10;
        if (!type.decimals) type.decimals = 0;
        break;
    case char_type:
    case binary_type:
    case bit_type:
        if (!type.length) type.length = 1;
        break;
    case float_type: // FLOAT(p): 25 bits of precision and more are a DOUBLE
        if (type.length && !type.decimals) {
            if (*type.length > 24) type.name = double_type;
            type.length.reset();
        }
        break;
    case year_type: type.length.reset(); break;
    case text_type:
    case blob_type:
        if (type.length) {
            const auto bytes = type.name == text_type ? bytes_per_character(defaults.charset.empty() ? "utf8mb4" : defaults.charset).value_or(1) : 1;
            const std::uint64_t size = *type.length > UINT32_MAX ? UINT64_MAX : *type.length * bytes;
            type.name = type.name == text_type ? sized(size, tinytext_type, text_type, mediumtext_type, longtext_type)
                                               : sized(size, tinyblob_type, blob_type, mediumblob_type, longblob_type);
            type.length.reset();
        }
        break;
    case json_type:
        if (dialect.is_mariadb()) type.name = longtext_type;
        break;
    default: break;
    }
    if (!has_charset(type.name)) return type;
    type.charset_written = written.charset.has_value() || written.collation.has_value() || written.national;
    if (written.charset && !equal_names(written.charset->text, "default")) type.charset = find_charset(written.charset->text);
    else if (written.national) type.charset = "utf8mb3";
    if (written.collation) {
        type.collation = find_collation(written.collation->text);
        if (!written.charset) type.charset = charset_of_collation(type.collation);
    }
    if (!type.charset_written) {
        type.charset = defaults.charset;
        type.collation = defaults.collation;
    }
    if (type.collation.empty()) type.collation = default_collation(type.charset, dialect);
    if (written.binary_collation && !type.charset.empty()) type.collation = find_collation(std::string(type.charset) + "_bin");
    if (type.charset == "binary") { // CHAR(10) CHARACTER SET binary is BINARY(10)
        constexpr std::pair<TypeName, TypeName> bytes[] = {{char_type, binary_type}, {varchar_type, varbinary_type}, {tinytext_type, tinyblob_type},
                                                           {text_type, blob_type}, {mediumtext_type, mediumblob_type}, {longtext_type, longblob_type}};
        for (const auto& [from, to] : bytes) {
            if (type.name != from) continue;
            type.name = to;
            type.charset = type.collation = {};
            break;
        }
    }
    return type;
}

} // namespace lintel
