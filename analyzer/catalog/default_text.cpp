#include "analyzer/catalog/default_text.hpp"

#include "analyzer/catalog/canonical.hpp"
#include "analyzer/catalog/temporal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace lintel {
namespace {

using ast::Expression;
using ast::ExpressionKind;

bool is_now(const Expression& value) {
    if (value.kind != ExpressionKind::function || value.name.empty()) return false;
    const std::string name = folded(value.name.back().text);
    return name == "current_timestamp" || name == "now" || name == "localtime" ||
           name == "localtimestamp";
}

bool is_plain_number(std::string_view text) {
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.remove_prefix(1);
    return !text.empty() && text.find_first_not_of("0123456789.") == text.npos &&
           text.find_first_of("0123456789") != text.npos && std::ranges::count(text, '.') <= 1;
}

/// A decimal number rounded half up to `scale` digits after the point, with just so many printed.
std::string with_scale(std::string_view number, std::size_t scale) {
    const bool negative = number.starts_with('-');
    if (negative || number.starts_with('+')) number.remove_prefix(1);
    const std::size_t point = std::min(number.find('.'), number.size());
    std::string whole(number.substr(0, point));
    std::string fraction(point < number.size() ? number.substr(point + 1) : std::string_view{});
    whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size()));
    if (whole.empty()) whole = "0";
    const bool up = fraction.size() > scale && fraction[scale] >= '5';
    fraction.resize(scale, '0');
    std::string digits = whole + fraction;
    if (up) {
        std::size_t at = digits.size();
        while (at > 0 && digits[at - 1] == '9') digits[--at] = '0';
        if (at == 0)
            digits.insert(0, 1, '1');
        else
            ++digits[at - 1];
    }
    const std::size_t split = digits.size() - scale;
    std::string text = digits.substr(0, split);
    if (scale > 0) text += '.' + digits.substr(split);
    const bool zero = text.find_first_not_of("0.") == text.npos;
    return negative && !zero ? '-' + text : text;
}

std::string bits_text(const Expression& value) {
    std::string_view text = value.text;
    std::uint64_t number = 0;
    if (value.kind == ExpressionKind::bit_literal || value.kind == ExpressionKind::hex_literal) {
        const unsigned base = value.kind == ExpressionKind::bit_literal ? 2 : 16;
        std::string digits;
        for (std::size_t i =
                 text.starts_with('0') && text.size() > 1 && (text[1] == 'x' || text[1] == 'b') ? 2
                                                                                                : 0;
             i < text.size(); ++i)
            if (std::isxdigit(static_cast<unsigned char>(text[i])) &&
                !(i == 0 && (text[0] == 'b' || text[0] == 'B') && text.size() > 1 &&
                  text[1] == '\''))
                digits += text[i];
        number = std::strtoull(digits.c_str(), nullptr, static_cast<int>(base));
    } else
        number = std::strtoull(std::string(text).c_str(), nullptr, 10);
    std::string bits;
    do bits.insert(0, 1, static_cast<char>('0' + (number & 1)));
    while ((number >>= 1) != 0);
    return "b'" + bits + "'";
}

/// A date or time written as a number: YYYYMMDD, YYYYMMDDhhmmss or hhmmss (MySQL 8.0 manual, 11.1.3
/// "Date and Time Literals"); other numbers as they are, but for 0.
std::string number_as_temporal(std::string text, TypeName type) {
    const bool timed = type == TypeName::time_type;
    if (text == "0") return timed ? "00:00:00" : "0000-00-00";
    if (!std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; })) return text;
    if (timed && text.size() <= 6) {
        text.insert(0, 6 - text.size(), '0');
        return text.insert(4, ":").insert(2, ":");
    }
    if (timed || (text.size() != 8 && text.size() != 14)) return text;
    if (text.size() == 14) text.insert(12, ":").insert(10, ":").insert(8, " ");
    return text.insert(6, "-").insert(4, "-");
}

std::string temporal_text(std::string_view written, const ColumnType& type) {
    std::string text(written.substr(std::min(written.find_first_not_of(' '), written.size())));
    if (type.name == TypeName::date_type) return text.substr(0, 10);
    const bool dated =
        type.name == TypeName::datetime_type || type.name == TypeName::timestamp_type;
    if (dated && text.size() == 10) text += " 00:00:00";
    const std::uint64_t digits = type.length.value_or(0);
    const std::size_t point = text.find('.');
    if (digits == 0) return point == text.npos ? text : text.substr(0, point);
    std::string fraction = point == text.npos ? "" : text.substr(point + 1);
    fraction.resize(digits, '0');
    return text.substr(0, point) + "." + fraction;
}

/// The bytes of a string, hexadecimal or bit literal.
std::optional<std::string> bytes_of_literal(const Expression& value) {
    if (value.kind == ExpressionKind::string_literal) return value.text;
    const bool bits = value.kind == ExpressionKind::bit_literal;
    if (!bits && value.kind != ExpressionKind::hex_literal) return std::nullopt;
    std::string_view written = value.text;
    if (written.size() > 1 && (written[1] == '\'' || written[1] == 'x' || written[1] == 'b'))
        written.remove_prefix(2);
    if (written.ends_with('\'')) written.remove_suffix(1);
    const std::size_t per_byte = bits ? 8 : 2;
    std::string digits((per_byte - written.size() % per_byte) % per_byte, '0');
    digits += written;
    std::string bytes;
    for (std::size_t i = 0; i < digits.size(); i += per_byte)
        bytes += static_cast<char>(
            std::strtoul(digits.substr(i, per_byte).c_str(), nullptr, bits ? 2 : 16));
    return bytes;
}

bool is_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t size = lead < 0x80   ? 1
                                 : lead < 0xC2 ? 0
                                 : lead < 0xE0 ? 2
                                 : lead < 0xF0 ? 3
                                 : lead < 0xF5 ? 4
                                               : 0;
        if (size == 0 || i + size > text.size()) return false;
        for (std::size_t k = 1; k < size; ++k)
            if ((static_cast<unsigned char>(text[i + k]) & 0xC0) != 0x80) return false;
        i += size;
    }
    return true;
}

/// The default of a binary string: padded to BINARY's length, and in hexadecimal where it is no
/// text. Of a character string written as bytes, only what all character sets share is known.
std::optional<std::string> bytes_default(const Column& column, const Expression& value) {
    using enum TypeName;
    const TypeName type = column.type.name;
    const bool padded = type == binary_type;
    const bool raw = padded || type == varbinary_type;
    const bool text = type == char_type || type == varchar_type;
    std::optional<std::string> bytes = bytes_of_literal(value);
    if (const auto literal = literal_of(value);
        raw && literal && literal->number &&
        literal->text.find_first_of("eE") == literal->text.npos)
        bytes = literal->text;
    if (!bytes || (!raw && !text)) return std::nullopt;
    if (text && value.kind == ExpressionKind::string_literal) return std::nullopt;
    if (text && !column.type.charset.starts_with("utf8") &&
        std::ranges::any_of(*bytes, [](char c) { return (c & 0x80) != 0; }))
        return std::nullopt;
    if (padded) bytes->resize(std::max<std::size_t>(bytes->size(), column.type.length.value_or(1)));
    if (is_utf8(*bytes)) return quoted_text(*bytes);
    std::string hex = "0x";
    for (const char c : *bytes) hex += fmt::format("{:02X}", static_cast<unsigned char>(c));
    return hex;
}

/// A floating-point number as the server prints it: its shortest digits, in plain notation while
/// the point is near.
std::string float_text(const std::string& written, bool single) {
    char buffer[64];
    const auto done =
        single
            ? std::to_chars(std::begin(buffer), std::end(buffer),
                            std::strtof(written.c_str(), nullptr), std::chars_format::scientific)
            : std::to_chars(std::begin(buffer), std::end(buffer),
                            std::strtod(written.c_str(), nullptr), std::chars_format::scientific);
    std::string_view text(buffer, static_cast<std::size_t>(done.ptr - buffer));
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    const std::size_t e = text.find('e');
    if (e == text.npos) return written;
    const int exponent = std::atoi(std::string(text.substr(e + 1)).c_str());
    std::string digits(text.substr(0, 1));
    if (e > 2) digits += text.substr(2, e - 2);
    std::string plain;
    if (exponent < -14 || exponent > 14) {
        plain = digits.substr(0, 1);
        if (digits.size() > 1) plain += "." + digits.substr(1);
        plain += fmt::format("e{}", exponent);
    } else if (exponent < 0) {
        plain = "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
    } else {
        const auto whole = static_cast<std::size_t>(exponent) + 1;
        if (digits.size() < whole) digits.resize(whole, '0');
        plain = digits.substr(0, whole);
        if (digits.size() > whole) plain += "." + digits.substr(whole);
    }
    return negative ? "-" + plain : plain;
}

std::string literal_default(const Column& column, const Literal& literal, const Expression& value) {
    using enum TypeName;
    const ColumnType& type = column.type;
    if (type.name == bit_type) return bits_text(value);
    if (const auto bytes = bytes_default(column, value)) return *bytes;
    if (type.name == char_type) // CHAR keeps no trailing blanks
        return quoted_text(
            std::string_view(literal.text).substr(0, literal.text.find_last_not_of(' ') + 1));
    // A number with an exponent is written out where the column keeps fixed digits.
    if (literal.number && literal.text.find_first_of("eE") != std::string::npos &&
        (is_integer(type.name) || type.decimals)) {
        const std::string written =
            fmt::format("{:.30f}", std::strtod(literal.text.c_str(), nullptr));
        return literal_default(column, {written, true}, value);
    }
    if (is_integer(type.name) && is_plain_number(literal.text)) {
        std::string text = with_scale(literal.text, 0);
        if (type.zerofill) {
            constexpr std::uint64_t widths[] = {3, 5, 8, 10, 20};
            const auto width = type.length.value_or(widths[static_cast<std::size_t>(type.name)]);
            if (text.size() < width) text.insert(0, width - text.size(), '0');
        }
        return quoted_text(text);
    }
    if (type.name == decimal_type && is_plain_number(literal.text)) {
        std::string text = with_scale(literal.text, type.decimals.value_or(0));
        if (type.zerofill) {
            const std::size_t width =
                type.length.value_or(10) + (type.decimals.value_or(0) > 0 ? 1 : 0);
            if (text.size() < width) text.insert(0, width - text.size(), '0');
        }
        return quoted_text(text);
    }
    if (is_floating(type.name) && (literal.number || is_plain_number(literal.text))) {
        if (type.decimals && is_plain_number(literal.text))
            return quoted_text(with_scale(literal.text, *type.decimals));
        std::string text = float_text(literal.text, type.name == float_type);
        const std::size_t width = type.name == float_type ? 12 : 22;
        if (type.zerofill && text.size() < width) text.insert(0, width - text.size(), '0');
        return quoted_text(text);
    }
    if (type.name == year_type) {
        std::string year = literal.text;
        if (year.size() <= 2 && is_plain_number(year)) {
            const int number = std::atoi(year.c_str());
            if (number == 0 && literal.number)
                year = "0000";
            else
                year = std::to_string(number < 70 ? 2000 + number : 1900 + number);
        }
        return quoted_text(year);
    }
    if (is_temporal(type.name))
        return quoted_text(temporal_text(
            literal.number ? number_as_temporal(literal.text, type.name) : literal.text, type));
    if (type.members)
        for (const std::string& member : *type.members)
            if (equal_names(member, literal.text)) return quoted_text(member);
    return quoted_text(literal.text);
}

} // namespace

std::optional<Literal> literal_of(const Expression& value) {
    using enum ExpressionKind;
    switch (value.kind) {
    case string_literal:
        return Literal{value.text, false};
    case integer_literal:
    case decimal_literal:
    case float_literal:
        return Literal{value.text, true};
    case boolean_literal:
        return Literal{equal_names(value.text, "true") ? "1" : "0", true};
    case temporal_literal:
        return Literal{value.operands.at(0).text, false};
    case unary: {
        std::optional<Literal> inner = literal_of(value.operands.at(0));
        if (!inner || !inner->number || (value.text != "-" && value.text != "+"))
            return std::nullopt;
        if (value.text == "-") inner->text.insert(0, 1, '-');
        return inner;
    }
    default:
        return std::nullopt;
    }
}

std::string now_text(const Expression& value, const Dialect& dialect) {
    const std::string digits = value.operands.empty() ? "" : value.operands[0].text;
    if (dialect.is_mariadb())
        return fmt::format("current_timestamp({})", digits == "0" ? "" : digits);
    return digits.empty() || digits == "0" ? "CURRENT_TIMESTAMP"
                                           : fmt::format("CURRENT_TIMESTAMP({})", digits);
}

namespace {

/// MariaDB writes numbers without quotes (MariaDB documentation, "SHOW CREATE TABLE").
std::string without_quotes(const Column& column, std::string text) {
    const TypeName type = column.type.name;
    const bool number = is_integer(type) || is_floating(type) || type == TypeName::decimal_type ||
                        type == TypeName::year_type;
    return number && text.size() > 1 && text.front() == '\'' ? text.substr(1, text.size() - 2)
                                                             : text;
}

/// MariaDB keeps a constant as a value and anything else as an expression, in parentheses where it
/// is no call or name.
std::string mariadb_default(const Column& column, const Dialect& dialect) {
    if (column.generation || column.auto_increment) return {};
    if (!column.default_value) {
        if (column.nullable) return "NULL";
        // What fills the column on UPDATE makes the type's zero its default.
        if (!column.on_update) return {};
        const std::uint64_t digits = column.type.length.value_or(0);
        return fmt::format("'0000-00-00 00:00:00{}'",
                           digits == 0 ? "" : "." + std::string(digits, '0'));
    }
    const Expression* value = column.default_value.get();
    while (value->kind == ExpressionKind::parenthesized) value = value->operands.data();
    if (value->kind == ExpressionKind::null_literal) return "NULL";
    if (is_now(*value)) { // to the column's digits, whatever is written
        const std::uint64_t digits = column.type.length.value_or(0);
        return digits == 0 ? "current_timestamp()" : fmt::format("current_timestamp({})", digits);
    }
    const bool text = is_blob_or_text(column.type.name);
    auto literal = literal_of(*value);
    // A number becomes text by way of its value: 1e3 is '1000'.
    if (literal && value->kind == ExpressionKind::float_literal && !text)
        literal->text = float_text(literal->text, false);
    if (literal)
        return text ? canonical(*value, dialect)
                    : without_quotes(column, literal_default(column, *literal, *value));
    if (column.type.name == TypeName::bit_type &&
        (value->kind == ExpressionKind::bit_literal || value->kind == ExpressionKind::hex_literal))
        return bits_text(*value);
    if (const auto bytes = bytes_default(column, *value)) return *bytes;
    const bool plain =
        value->kind == ExpressionKind::function || value->kind == ExpressionKind::column ||
        value->kind == ExpressionKind::cast || value->kind == ExpressionKind::hex_literal;
    return fmt::format("{}{}{}", plain ? "" : "(", canonical(*value, dialect), plain ? "" : ")");
}

} // namespace

std::string describe_default(const Column& column, const Dialect& dialect) {
    if (dialect.is_mariadb()) return mariadb_default(column, dialect);
    if (column.generation || column.auto_increment) return {};
    const bool no_null = is_blob_or_text(column.type.name);
    if (!column.default_value) return column.nullable && !no_null ? "NULL" : "";
    const Expression& value = *column.default_value;
    if (value.kind == ExpressionKind::null_literal) return no_null ? "" : "NULL";
    if (is_now(value)) return now_text(value, dialect);
    if (value.kind == ExpressionKind::parenthesized || value.kind == ExpressionKind::function)
        return fmt::format("({})", canonical(value));
    if (column.type.name == TypeName::bit_type) return bits_text(value);
    if (const auto literal = literal_of(value)) return literal_default(column, *literal, value);
    if (const auto bytes = bytes_default(column, value)) return *bytes;
    return canonical(value);
}

} // namespace lintel
