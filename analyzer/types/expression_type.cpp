#include "analyzer/types/expression_type.hpp"

#include "analyzer/types/function_types.hpp"

#include <algorithm>
#include <charconv>

namespace lintel {
namespace {

using enum TypeName;
using ast::ExpressionKind;

constexpr std::uint64_t widest_integer = 21;
constexpr std::uint32_t division_decimals = 4; // div_precision_increment's default

std::uint32_t characters(std::string_view text) {
    return static_cast<std::uint32_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

ValueType boolean() { return integer_value(1); }

ValueType exact_literal(std::string_view text) {
    const std::size_t point = text.find('.');
    const auto scale =
        point == std::string_view::npos ? 0 : static_cast<std::uint32_t>(text.size() - point - 1);
    const std::size_t whole = std::min(point, text.size());
    return decimal_value(static_cast<std::uint32_t>(whole) + scale, scale);
}

/// A literal too large for 64 bits is a DECIMAL.
ValueType integer_literal(std::string_view text) {
    std::uint64_t number = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
    if (parsed.ec != std::errc{}) return exact_literal(text);
    ValueType value = integer_value(text.size(), number > INT64_MAX);
    value.precision = static_cast<std::uint32_t>(text.size());
    return value;
}

std::optional<Charsets> named(std::string_view charset, const Dialect& dialect) {
    const std::string_view known = find_charset(charset);
    if (known.empty()) return std::nullopt;
    return Charsets{known, default_collation(known, dialect)};
}

/// `text` is the value for strings, digits as written for X'…' and B'…'.
std::optional<ValueType> string_literal(const ast::Expression& literal,
                                        const TypeContext& context) {
    Charsets charsets = context.connection;
    if (!literal.charset.empty()) {
        const auto introduced = named(literal.charset, context.dialect);
        if (!introduced) return std::nullopt;
        charsets = *introduced;
    }
    const std::uint64_t width =
        charsets.charset == "binary" ? literal.text.size() : characters(literal.text);
    return string_value(width, charsets, Coercibility::coercible);
}

std::optional<ValueType> byte_literal(const ast::Expression& literal, const TypeContext& context) {
    const std::string_view text = literal.text;
    std::string_view digits = text;
    if (digits.starts_with("0x") || digits.starts_with("0b"))
        digits.remove_prefix(2);
    else if (digits.size() >= 3)
        digits = digits.substr(2, digits.size() - 3);
    const std::uint64_t per_byte = literal.kind == ExpressionKind::hex_literal ? 2 : 8;
    const std::uint64_t bytes = (digits.size() + per_byte - 1) / per_byte;
    if (literal.charset.empty()) return bytes_value(bytes);
    const auto charsets = named(literal.charset, context.dialect);
    if (!charsets) return std::nullopt;
    // Characters are not counted here: as many as bytes of the smallest character at most.
    const bool wide = charsets->charset == "utf16" || charsets->charset == "utf16le" ||
                      charsets->charset == "ucs2";
    const std::uint64_t least = charsets->charset == "utf32" ? 4 : wide ? 2 : 1;
    return string_value(bytes / least, *charsets, Coercibility::coercible);
}

/// Fractional digits of `'10:11:12.345'`.
std::uint32_t fraction_of(std::string_view text) {
    const std::size_t point = text.find('.');
    if (point == std::string_view::npos) return 0;
    return std::min(6U, static_cast<std::uint32_t>(text.size() - point - 1));
}

std::optional<ValueType> temporal_literal(const ast::Expression& literal) {
    if (literal.operands.empty()) return std::nullopt;
    const std::uint32_t fraction = fraction_of(literal.operands.front().text);
    if (literal.text == "DATE") return temporal_value(date_type);
    return temporal_value(literal.text == "TIME" ? time_type : datetime_type, fraction);
}

// --- Arithmetic

/// What a value counts as in arithmetic: dates are numbers, strings are floating, X'…' is an
/// integer.
ValueType as_number(const ValueType& value, const ast::Expression& written) {
    if (value.is_null) return integer_value(0);
    if (value.name == bit_type || value.name == year_type)
        return integer_value(widest_integer - 1, true);
    if (is_number(value)) return value;
    if (written.kind == ExpressionKind::hex_literal || written.kind == ExpressionKind::bit_literal)
        return integer_value(value.width, true);
    if (is_temporal(value.name)) {
        if (value.decimals > 0) return decimal_value(value.precision, value.decimals);
        ValueType whole = integer_value(value.precision + 1);
        whole.precision = value.precision;
        return whole;
    }
    return double_value();
}

bool both_integers(const ValueType& a, const ValueType& b) {
    return is_integer(a.name) && is_integer(b.name);
}

/// An integer or decimal result of so many digits.
ValueType exact(std::uint32_t precision, std::uint32_t scale, bool integer, bool is_unsigned) {
    const ValueType decimal = decimal_value(precision, scale, is_unsigned);
    if (!integer) return decimal;
    ValueType whole = integer_value(decimal.width, is_unsigned);
    whole.precision = precision;
    return whole;
}

ValueType arithmetic(char op, const ValueType& a, const ValueType& b) {
    if (is_floating(a.name) || is_floating(b.name)) return double_value();
    const bool integer = both_integers(a, b);
    const bool is_unsigned =
        integer ? a.is_unsigned || b.is_unsigned : a.is_unsigned && b.is_unsigned;
    const std::uint32_t scale = std::max(a.decimals, b.decimals);
    const std::uint32_t whole = std::max(a.precision - a.decimals, b.precision - b.decimals);
    switch (op) {
    case '+':
    case '-':
        return exact(whole + 1 + scale, scale, integer, is_unsigned);
    case '*':
        return exact(a.precision + b.precision, a.decimals + b.decimals, integer, is_unsigned);
    case '%':
        return exact(whole + scale, scale, integer, a.is_unsigned);
    default: // division, which is never an integer
        return decimal_value(a.precision + b.decimals + division_decimals,
                             a.decimals + division_decimals, is_unsigned);
    }
}

std::optional<ValueType> binary(const ast::Expression& expression, const ValueType& a,
                                const ValueType& b, const TypeContext& context) {
    const std::string_view op = expression.text;
    const ValueType both[] = {a, b};
    const ValueType left = as_number(a, expression.operands[0]);
    const ValueType right = as_number(b, expression.operands[1]);
    if (op == "+" || op == "-" || op == "*") {
        const bool interval = expression.operands[1].kind == ExpressionKind::interval ||
                              expression.operands[0].kind == ExpressionKind::interval;
        if (interval) return std::nullopt;
        return null_if_any(arithmetic(op.front(), left, right), both);
    }
    if (op == "/" || op == "%" || op == "MOD") { // NULL by zero
        ValueType value = arithmetic(op == "MOD" ? '%' : op.front(), left, right);
        value.nullable = true;
        return value;
    }
    if (op == "DIV") {
        const std::uint64_t whole =
            left.decimals == no_fixed_decimals ? left.width : left.width - left.decimals;
        ValueType value =
            integer_value(std::min(whole, widest_integer), left.is_unsigned || right.is_unsigned);
        value.nullable = true;
        return value;
    }
    if (op == "|" || op == "&" || op == "^" || op == "<<" || op == ">>") {
        if (a.charset == "binary" && b.charset == "binary" &&
            expression.operands[0].kind != ExpressionKind::hex_literal)
            return std::nullopt;
        return null_if_any(integer_value(widest_integer, true), both);
    }
    if (op == "<=>") return boolean();
    if (op == "COLLATE") {
        const std::string_view collation = find_collation(
            expression.operands[1].name.empty() ? expression.operands[1].text
                                                : expression.operands[1].name.back().text);
        if (!is_string(a) || collation.empty()) return std::nullopt;
        ValueType value = a;
        value.collation = collation;
        value.coercibility = Coercibility::explicit_collation;
        return string_result(value, {both, 1}, context);
    }
    if (op == "CONCAT") return function_type(expression, both, context);
    if (op == "->" || op == "->>") {
        ValueType value = json_value();
        if (op == "->>") value.name = longtext_type;
        value.nullable = true;
        return value;
    }
    if (op == ":=") return std::nullopt;
    return null_if_any(boolean(), both); // comparisons and logic
}

std::optional<ValueType> unary(const ast::Expression& expression, const ValueType& operand) {
    const ValueType number = as_number(operand, expression.operands.front());
    const ValueType only[] = {operand};
    if (expression.text == "NOT" || expression.text == "!") return null_if_any(boolean(), only);
    if (expression.text == "+") return operand;
    if (expression.text == "~") return null_if_any(integer_value(widest_integer, true), only);
    if (expression.text != "-") return std::nullopt;
    ValueType value = number;
    value.is_unsigned = false;
    if (is_integer(value.name)) value.name = bigint_type;
    // -9223372036854775808 and what is greater yet are DECIMAL.
    if (is_integer(value.name) && number.is_unsigned && number.precision > 19)
        value = decimal_value(number.precision, 0);
    else if (value.decimals != no_fixed_decimals)
        value.width = std::max<std::uint64_t>(value.width, number.precision + 1);
    value.nullable = operand.nullable;
    return value;
}

// --- CAST

std::optional<ValueType> cast(const ast::Expression& expression, const ValueType& operand,
                              const TypeContext& context) {
    if (!expression.type || expression.type->array) return std::nullopt;
    const ast::DataType& to = *expression.type;
    const ValueType only[] = {operand};
    const auto length = static_cast<std::uint32_t>(to.length.value_or(0));
    if (is_integer(to.name))
        return null_if_any(integer_value(std::min(operand.width, widest_integer), to.is_unsigned),
                           only);
    switch (to.name) {
    case decimal_type:
        return null_if_any(decimal_value(length == 0 ? 10 : length, to.decimals.value_or(0)), only);
    case double_type:
    case float_type: {
        ValueType value = double_value();
        value.name = to.name == float_type && length <= 24 ? float_type : double_type;
        return null_if_any(value, only);
    }
    case date_type:
    case time_type:
    case datetime_type: {
        ValueType value = temporal_value(to.name, to.name == date_type ? 0 : length);
        value.nullable = true; // of what is no date
        return value;
    }
    case year_type:
    case json_type: {
        ValueType value = to.name == json_type ? json_value() : value_of({.name = year_type}, true);
        value.nullable = true;
        return value;
    }
    case char_type: {
        Charsets charsets = context.connection;
        if (to.charset) {
            const auto written = named(to.charset->text, context.dialect);
            if (!written) return std::nullopt;
            charsets = *written;
        } else if (to.national) {
            charsets = {"utf8mb3", default_collation("utf8mb3", context.dialect)};
        }
        return string_result(
            string_value(to.length.value_or(operand.width), charsets, Coercibility::implicit), only,
            context);
    }
    case binary_type: {
        const std::uint64_t each =
            is_string(operand) ? bytes_per_character(operand.charset).value_or(1) : 1;
        return string_result(bytes_value(to.length.value_or(operand.width * each)), only, context);
    }
    default:
        return std::nullopt;
    }
}

std::optional<ValueType> converted(const ast::Expression& expression, const ValueType& operand,
                                   const TypeContext& context) {
    const auto charsets = named(expression.charset, context.dialect);
    const ValueType only[] = {operand};
    if (!charsets) return std::nullopt;
    return string_result(string_value(operand.width, *charsets, Coercibility::implicit), only,
                         context);
}

std::optional<ValueType> case_of(const ast::Expression& expression,
                                 std::span<const ValueType> operands, const TypeContext& context) {
    std::vector<ValueType> results;
    std::size_t next = expression.has_base ? 1 : 0;
    for (; next + 1 < operands.size(); next += 2) results.push_back(operands[next + 1]);
    if (expression.has_else) results.push_back(operands.back());
    auto common = common_type(results, context.connection);
    if (common && !expression.has_else) common->nullable = true;
    return common;
}

/// Deeper expressions are made by machines, and their types are not asked for.
constexpr int deepest = 200;

std::optional<ValueType> type_at(const ast::Expression& expression, const TypeContext& context,
                                 int depth);

std::optional<std::vector<ValueType>> types_of(const std::vector<ast::Expression>& operands,
                                               const TypeContext& context, int depth) {
    std::vector<ValueType> types;
    for (const ast::Expression& operand : operands) {
        auto type = type_at(operand, context, depth);
        if (!type) return std::nullopt;
        types.push_back(std::move(*type));
    }
    return types;
}

std::optional<ValueType> type_at(const ast::Expression& expression, const TypeContext& context,
                                 int depth) {
    if (depth > deepest) return std::nullopt;
    const auto operands = [&] { return types_of(expression.operands, context, depth + 1); };
    switch (expression.kind) {
    case ExpressionKind::null_literal:
        return null_value();
    case ExpressionKind::boolean_literal:
        return integer_literal("1");
    case ExpressionKind::integer_literal:
        return integer_literal(expression.text);
    case ExpressionKind::decimal_literal:
        return exact_literal(expression.text);
    case ExpressionKind::float_literal:
        return double_value();
    case ExpressionKind::string_literal:
        return string_literal(expression, context);
    case ExpressionKind::hex_literal:
    case ExpressionKind::bit_literal:
        return byte_literal(expression, context);
    case ExpressionKind::temporal_literal:
        return temporal_literal(expression);
    case ExpressionKind::column:
        return context.column(expression);
    case ExpressionKind::parenthesized:
        return expression.operands.empty()
                   ? std::nullopt
                   : type_at(expression.operands.front(), context, depth + 1);
    case ExpressionKind::subquery: {
        auto value = expression.query ? context.query(*expression.query) : std::nullopt;
        if (value) value->nullable = true; // no row
        return value;
    }
    case ExpressionKind::exists:
    case ExpressionKind::is_test:
        return boolean();
    case ExpressionKind::between:
    case ExpressionKind::in_list:
    case ExpressionKind::like:
        if (const auto types = operands()) return null_if_any(boolean(), *types);
        return std::nullopt;
    case ExpressionKind::in_query:
    case ExpressionKind::quantified: {
        ValueType value = boolean();
        value.nullable = true;
        return value;
    }
    case ExpressionKind::unary:
        if (const auto types = operands(); types && types->size() == 1)
            return unary(expression, types->front());
        return std::nullopt;
    case ExpressionKind::binary: {
        if (expression.operands.size() != 2) return std::nullopt;
        if (expression.text == "COLLATE") {
            const auto value = type_at(expression.operands.front(), context, depth + 1);
            return value ? binary(expression, *value, *value, context) : std::nullopt;
        }
        const auto types = operands();
        return types ? binary(expression, (*types)[0], (*types)[1], context) : std::nullopt;
    }
    case ExpressionKind::cast:
    case ExpressionKind::convert_charset: {
        if (expression.operands.empty()) return std::nullopt;
        const auto value = type_at(expression.operands.front(), context, depth + 1);
        if (!value) return std::nullopt;
        return expression.kind == ExpressionKind::cast ? cast(expression, *value, context)
                                                       : converted(expression, *value, context);
    }
    case ExpressionKind::case_when:
        if (const auto types = operands()) return case_of(expression, *types, context);
        return std::nullopt;
    case ExpressionKind::function:
    case ExpressionKind::aggregate:
        if (expression.text == "COUNT" ||
            (!expression.name.empty() && equal_names(expression.name.back().text, "count")))
            return integer_value(widest_integer);
        if (const auto types = operands()) return function_type(expression, *types, context);
        return std::nullopt;
    default:
        return std::nullopt;
    }
}

} // namespace

std::optional<ValueType> type_of(const ast::Expression& expression, const TypeContext& context) {
    return type_at(expression, context, 0);
}

} // namespace lintel
