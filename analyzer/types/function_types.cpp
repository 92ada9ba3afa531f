#include "analyzer/types/function_types.hpp"

#include <algorithm>
#include <charconv>
#include <numeric>

namespace lintel {
namespace {

using enum TypeName;
using ast::ExpressionKind;

constexpr std::uint64_t integer_width = 21;
constexpr std::uint64_t any_length = UINT32_MAX / 4;

struct Call {
    const ast::Expression& expression;
    std::span<const ValueType> arguments;
    const TypeContext& context;

    std::size_t size() const { return arguments.size(); }
    const ValueType& operator[](std::size_t i) const { return arguments[i]; }

    /// An argument that is an integer written out; nothing for any other, and where it is missing.
    std::optional<std::uint64_t> number(std::size_t i) const {
        if (i >= expression.operands.size() ||
            expression.operands[i].kind != ExpressionKind::integer_literal)
            return std::nullopt;
        const std::string& text = expression.operands[i].text;
        std::uint64_t value = 0;
        const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
        return parsed.ec == std::errc{} ? std::optional(value) : std::nullopt;
    }
};

using Result = std::optional<ValueType>;
using Rule = Result (*)(const Call&);

// --- Makers of rules

template <std::uint64_t width, bool is_unsigned = false> Result integer(const Call& call) {
    return null_if_any(integer_value(width, is_unsigned), call.arguments);
}
template <std::uint64_t width, bool is_unsigned = false> Result integer_or_null(const Call&) {
    ValueType value = integer_value(width, is_unsigned);
    value.nullable = true;
    return value;
}
template <std::uint64_t width, bool is_unsigned = false> Result integer_never_null(const Call&) {
    return integer_value(width, is_unsigned);
}
Result floating(const Call& call) { return null_if_any(double_value(), call.arguments); }
Result floating_or_null(const Call&) {
    ValueType value = double_value();
    value.nullable = true;
    return value;
}
Result floating_never_null(const Call&) { return double_value(); }

/// Text of the connection's character set, of at most so many characters.
template <std::uint64_t width> Result ascii(const Call& call) {
    return string_result(string_value(width, call.context.connection, Coercibility::coercible),
                         call.arguments, call.context);
}
/// Names and other texts the server itself keeps, which are utf8mb3.
template <std::uint64_t width> Result system_text(const Call& call) {
    const Charsets charsets{"utf8mb3", default_collation("utf8mb3", call.context.dialect)};
    return string_result(string_value(width, charsets, Coercibility::system_constant),
                         call.arguments, call.context);
}
template <std::uint64_t width> Result bytes_or_null(const Call&) {
    ValueType value = bytes_value(width);
    value.nullable = true;
    return value;
}
Result date_or_null(const Call&) {
    ValueType value = temporal_value(date_type);
    value.nullable = true;
    return value;
}
Result json_or_null(const Call&) {
    ValueType value = json_value();
    value.nullable = true;
    return value;
}
template <TypeName name> Result geometry(const Call&) { return geometry_value(name); }

/// The text of the arguments as one, `width` characters long.
Result text_of(const Call& call, std::span<const ValueType> sources, std::uint64_t width) {
    const auto charset = common_charset(sources);
    const Charsets charsets = charset ? charset->charsets : call.context.connection;
    if (!charset && std::ranges::any_of(sources, is_string)) return std::nullopt;
    return string_result(string_value(std::min(width, any_length), charsets,
                                      charset ? charset->coercibility : Coercibility::coercible),
                         call.arguments, call.context);
}

// --- Strings

Result as_first(const Call& call) {
    return call.size() == 0 ? std::nullopt : text_of(call, call.arguments.first(1), call[0].width);
}

Result concat(const Call& call) {
    std::uint64_t width = 0;
    for (const ValueType& argument : call.arguments) width += argument.width;
    return text_of(call, call.arguments, width);
}

Result concat_ws(const Call& call) {
    if (call.size() < 2) return std::nullopt;
    std::uint64_t width = call[0].width * (call.size() - 2);
    for (const ValueType& argument : call.arguments.subspan(1)) width += argument.width;
    return text_of(call, call.arguments, width);
}

/// LEFT(s, n) and RIGHT(s, n).
Result first_characters(const Call& call) {
    if (call.size() != 2) return std::nullopt;
    const std::uint64_t most = call.number(1).value_or(call[0].width);
    return text_of(call, call.arguments.first(1), std::min(call[0].width, most));
}

Result substring(const Call& call) {
    if (call.size() < 2) return std::nullopt;
    std::uint64_t width = call[0].width;
    if (const auto start = call.number(1); start && *start > 0)
        width = *start > width ? 0 : width - *start + 1;
    if (call.size() == 3) width = std::min(width, call.number(2).value_or(width));
    return text_of(call, call.arguments.first(1), width);
}

Result repeat(const Call& call) {
    if (call.size() != 2) return std::nullopt;
    const auto times = call.number(1);
    return text_of(call, call.arguments.first(1), times ? call[0].width * *times : any_length);
}

Result space(const Call& call) {
    return call.size() != 1 ? std::nullopt : text_of(call, {}, call.number(0).value_or(any_length));
}

/// LPAD(s, n, p) and RPAD.
Result padded(const Call& call) {
    if (call.size() != 3) return std::nullopt;
    const ValueType sources[] = {call[0], call[2]};
    return text_of(call, sources, call.number(1).value_or(any_length));
}

Result hex(const Call& call) {
    if (call.size() != 1) return std::nullopt;
    const ValueType& value = call[0];
    const std::uint64_t each =
        is_string(value) ? bytes_per_character(value.charset).value_or(1) : 1;
    return string_result(string_value(is_number(value) ? 16 : value.width * each * 2,
                                      call.context.connection, Coercibility::coercible),
                         call.arguments, call.context);
}

Result quote(const Call& call) {
    return call.size() != 1 ? std::nullopt : text_of(call, call.arguments, call[0].width * 2 + 2);
}

/// CHAR(…), without USING: four bytes for each number.
Result characters_of_codes(const Call& call) {
    if (!call.expression.charset.empty()) return std::nullopt;
    ValueType value = bytes_value(4 * call.size());
    value.nullable = true;
    return value;
}

/// Thousands separators, a sign, and as many decimals as there may be.
Result format(const Call& call) {
    if (call.size() < 2) return std::nullopt;
    const std::uint64_t digits = call[0].width;
    return string_result(string_value(digits + digits / 3 + 2 + no_fixed_decimals,
                                      call.context.connection, Coercibility::coercible),
                         call.arguments, call.context);
}

/// 64 times the longer of two texts, with separators between.
Result export_set(const Call& call) {
    if (call.size() < 3) return std::nullopt;
    const std::uint64_t separator = call.size() > 3 ? call[3].width : 1;
    return text_of(call, call.arguments.subspan(1, call.size() > 3 ? 3 : 2),
                   64 * std::max(call[1].width, call[2].width) + 63 * separator);
}

Result sha2(const Call& call) {
    const auto bits = call.number(1);
    if (!bits) return std::nullopt;
    return string_result(string_value((*bits == 0 ? 256 : *bits) / 4, call.context.connection,
                                      Coercibility::coercible),
                         call.arguments, call.context);
}

Result group_concat(const Call& call) {
    constexpr std::uint64_t default_length = 1024; // group_concat_max_len
    Result value = text_of(call, call.arguments, default_length);
    if (value) value->nullable = true;
    return value;
}

Result json_text(const Call& call, std::uint64_t width) {
    return string_result(string_value(width, {"utf8mb4", "utf8mb4_bin"}, Coercibility::implicit),
                         call.arguments, call.context);
}
/// Every character may need six: `\u0000`.
Result json_quote(const Call& call) {
    return call.size() != 1 ? std::nullopt : json_text(call, call[0].width * 6 + 2);
}
Result json_unquote(const Call& call) {
    return call.size() != 1 ? std::nullopt : json_text(call, call[0].width);
}

// --- Numbers

bool whole(const ValueType& value) { return is_integer(value.name) || value.name == bit_type; }

Result absolute(const Call& call) {
    if (call.size() != 1) return std::nullopt;
    if (whole(call[0])) return null_if_any(integer_value(integer_width), call.arguments);
    if (call[0].name == decimal_type) return call[0];
    return floating(call);
}

/// CEILING and FLOOR: integers as far as they fit.
Result to_integer(const Call& call) {
    constexpr std::uint64_t fits = 20;
    if (call.size() != 1) return std::nullopt;
    const ValueType& value = call[0];
    if (!whole(value) && value.name != decimal_type) return floating(call);
    if (value.name == decimal_type && value.width - value.decimals >= fits)
        return null_if_any(
            decimal_value(value.precision - value.decimals + (value.decimals > 0 ? 1 : 0), 0),
            call.arguments);
    return null_if_any(integer_value(integer_width, value.is_unsigned), call.arguments);
}

/// ROUND and TRUNCATE, whose decimals are those asked for where they are written.
Result rounded(const Call& call) {
    if (call.size() == 0) return std::nullopt;
    const ValueType& value = call[0];
    if (whole(value))
        return null_if_any(integer_value(integer_width, value.is_unsigned), call.arguments);
    if (value.name != decimal_type) return floating(call);
    const auto wanted = call.size() == 1 ? std::optional<std::uint64_t>(0) : call.number(1);
    if (!wanted) return std::nullopt;
    const auto scale = static_cast<std::uint32_t>(std::min<std::uint64_t>(*wanted, value.decimals));
    const bool carries = scale < value.decimals && call.size() > 0;
    return null_if_any(decimal_value(value.precision - value.decimals + scale + (carries ? 1 : 0),
                                     scale, value.is_unsigned),
                       call.arguments);
}

Result sum(const Call& call) {
    constexpr std::uint32_t rows = 22; // digits for any number of rows
    if (call.size() != 1) return std::nullopt;
    const ValueType& value = call[0];
    if (!whole(value) && value.name != decimal_type) return floating_or_null(call);
    ValueType total = decimal_value(value.precision + rows, value.decimals);
    total.nullable = true;
    return total;
}

Result average(const Call& call) {
    constexpr std::uint32_t more = 4; // div_precision_increment's default
    if (call.size() != 1) return std::nullopt;
    const ValueType& value = call[0];
    if (!whole(value) && value.name != decimal_type) return floating_or_null(call);
    ValueType mean = decimal_value(value.precision + more, value.decimals + more);
    mean.nullable = true;
    return mean;
}

// --- Dates

/// TIME with as many fractional digits as the seconds given.
Result seconds_to_time(const Call& call) {
    if (call.size() != 1) return std::nullopt;
    const std::uint32_t decimals = is_number(call[0]) ? std::min(call[0].decimals, 6U) : 6;
    ValueType time = temporal_value(time_type, decimals);
    time.nullable = true; // beyond what a TIME holds
    return time;
}

/// NOW(fsp), CURTIME(fsp).
template <TypeName name> Result current(const Call& call) {
    const std::uint64_t decimals = call.size() == 0 ? 0 : call.number(0).value_or(0);
    return temporal_value(name, static_cast<std::uint32_t>(std::min<std::uint64_t>(decimals, 6)));
}

// --- Any type

Result common(const Call& call) { return common_type(call.arguments, call.context.connection); }

Result coalesce(const Call& call) {
    Result value = common(call);
    if (value) value->nullable = std::ranges::all_of(call.arguments, &ValueType::nullable);
    return value;
}

Result if_null(const Call& call) {
    if (call.size() != 2) return std::nullopt;
    Result value = common(call);
    if (value) value->nullable = call[1].nullable;
    return value;
}

Result if_then(const Call& call) {
    if (call.size() != 3) return std::nullopt;
    return common_type(call.arguments.subspan(1), call.context.connection);
}

/// A value of the first argument's type, or NULL: NULLIF, MIN, LAG …
Result first_or_null(const Call& call) {
    if (call.size() == 0) return std::nullopt;
    ValueType value = call[0];
    value.nullable = true;
    value.is_null = false;
    return value;
}

struct Entry {
    std::string_view name;
    Rule rule;
};

constexpr Entry functions[] = {
    {"abs", absolute},
    {"acos", floating_or_null},
    {"ascii", integer<3>},
    {"asin", floating_or_null},
    {"atan", floating},
    {"atan2", floating},
    {"avg", average},
    {"bit_and", integer_never_null<integer_width, true>},
    {"bit_length", integer<11>},
    {"bit_or", integer_never_null<integer_width, true>},
    {"bit_xor", integer_never_null<integer_width, true>},
    {"ceil", to_integer},
    {"ceiling", to_integer},
    {"char", characters_of_codes},
    {"char_length", integer<10>},
    {"character_length", integer<10>},
    {"coalesce", coalesce},
    {"concat", concat},
    {"concat_ws", concat_ws},
    {"cos", floating},
    {"cot", floating},
    {"count", integer_never_null<integer_width>},
    {"crc32", integer<10, true>},
    {"cume_dist", floating_never_null},
    {"curdate", current<date_type>},
    {"current_date", current<date_type>},
    {"current_role", system_text<any_length>},
    {"current_time", current<time_type>},
    {"current_timestamp", current<datetime_type>},
    {"current_user", system_text<288>},
    {"curtime", current<time_type>},
    {"date", date_or_null},
    {"day", integer_or_null<2>},
    {"dayofmonth", integer_or_null<2>},
    {"dayofweek", integer_or_null<1>},
    {"dayofyear", integer_or_null<3>},
    {"degrees", floating},
    {"dense_rank", integer_never_null<integer_width, true>},
    {"exp", floating_or_null},
    {"export_set", export_set},
    {"field", integer_never_null<3>},
    {"first_value", first_or_null},
    {"floor", to_integer},
    {"format", format},
    {"from_days", date_or_null},
    {"get_lock", integer_or_null<1>},
    {"greatest", common},
    {"group_concat", group_concat},
    {"hex", hex},
    {"hour", integer_or_null<2>},
    {"if", if_then},
    {"ifnull", if_null},
    {"is_free_lock", integer_or_null<1>},
    {"is_used_lock", integer_or_null<integer_width, true>},
    {"json_array", json_or_null},
    {"json_array_append", json_or_null},
    {"json_array_insert", json_or_null},
    {"json_arrayagg", json_or_null},
    {"json_extract", json_or_null},
    {"json_insert", json_or_null},
    {"json_merge_patch", json_or_null},
    {"json_merge_preserve", json_or_null},
    {"json_object", json_or_null},
    {"json_objectagg", json_or_null},
    {"json_quote", json_quote},
    {"json_remove", json_or_null},
    {"json_replace", json_or_null},
    {"json_set", json_or_null},
    {"json_unquote", json_unquote},
    {"lag", first_or_null},
    {"last_day", date_or_null},
    {"last_value", first_or_null},
    {"lcase", as_first},
    {"lead", first_or_null},
    {"least", common},
    {"left", first_characters},
    {"length", integer<10>},
    {"linestring", geometry<linestring_type>},
    {"ln", floating_or_null},
    {"localtime", current<datetime_type>},
    {"localtimestamp", current<datetime_type>},
    {"log", floating_or_null},
    {"log10", floating_or_null},
    {"log2", floating_or_null},
    {"lower", as_first},
    {"lpad", padded},
    {"ltrim", as_first},
    {"makedate", date_or_null},
    {"max", first_or_null},
    {"md5", ascii<32>},
    {"microsecond", integer_or_null<6>},
    {"mid", substring},
    {"min", first_or_null},
    {"minute", integer_or_null<2>},
    {"month", integer_or_null<2>},
    {"multilinestring", geometry<multilinestring_type>},
    {"multipoint", geometry<multipoint_type>},
    {"multipolygon", geometry<multipolygon_type>},
    {"now", current<datetime_type>},
    {"nth_value", first_or_null},
    {"ntile", integer_or_null<integer_width, true>},
    {"nullif", first_or_null},
    {"octet_length", integer<10>},
    {"ord", integer<7>},
    {"percent_rank", floating_never_null},
    {"pi", floating_never_null},
    {"point", geometry<point_type>},
    {"polygon", geometry<polygon_type>},
    {"pow", floating},
    {"power", floating},
    {"quarter", integer_or_null<2>},
    {"quote", quote},
    {"radians", floating},
    {"rand", floating},
    {"rank", integer_never_null<integer_width, true>},
    {"release_all_locks", integer_never_null<integer_width, true>},
    {"release_lock", integer_or_null<1>},
    {"repeat", repeat},
    {"reverse", as_first},
    {"right", first_characters},
    {"roles_graphml", system_text<any_length>},
    {"round", rounded},
    {"row_number", integer_never_null<integer_width, true>},
    {"rpad", padded},
    {"rtrim", as_first},
    {"schema", system_text<64>},
    {"sec_to_time", seconds_to_time},
    {"second", integer_or_null<2>},
    {"session_user", system_text<288>},
    {"sha", ascii<40>},
    {"sha1", ascii<40>},
    {"sha2", sha2},
    {"sin", floating},
    {"space", space},
    {"sqrt", floating_or_null},
    {"st_geomcollfromtext", geometry<geometry_type>},
    {"st_geometryfromtext", geometry<geometry_type>},
    {"st_geometryfromwkb", geometry<geometry_type>},
    {"st_geomfromgeojson", geometry<geometry_type>},
    {"st_geomfromtext", geometry<geometry_type>},
    {"st_geomfromwkb", geometry<geometry_type>},
    {"st_asbinary", bytes_or_null<UINT32_MAX>},
    {"st_aswkb", bytes_or_null<UINT32_MAX>},
    {"statement_digest", ascii<64>},
    {"statement_digest_text", ascii<any_length>},
    {"std", floating_or_null},
    {"stddev", floating_or_null},
    {"stddev_pop", floating_or_null},
    {"stddev_samp", floating_or_null},
    {"substr", substring},
    {"substring", substring},
    {"sum", sum},
    {"system_user", system_text<288>},
    {"tan", floating},
    {"to_days", integer_or_null<6>},
    {"trim", as_first},
    {"truncate", rounded},
    {"ucase", as_first},
    {"upper", as_first},
    {"user", system_text<288>},
    {"uuid", system_text<36>},
    {"var_pop", floating_or_null},
    {"var_samp", floating_or_null},
    {"variance", floating_or_null},
    {"week", integer_or_null<2>},
    {"weekday", integer_or_null<1>},
    {"weekofyear", integer_or_null<2>},
    {"year", integer_or_null<5>},
    {"yearweek", integer_or_null<6>},
};

std::string name_of(const ast::Expression& call) {
    if (call.name.size() == 1) return folded(call.name.front().text);
    return call.kind == ExpressionKind::binary ? folded(call.text) : std::string{};
}

} // namespace

ValueType null_if_any(ValueType value, std::span<const ValueType> arguments) {
    value.nullable = std::ranges::any_of(arguments, &ValueType::nullable);
    return value;
}

ValueType string_result(ValueType value, std::span<const ValueType> arguments,
                        const TypeContext& context) {
    value = null_if_any(std::move(value), arguments);
    value.nullable |= context.dialect.sql_mode.strict;
    return value;
}

std::optional<ValueType> function_type(const ast::Expression& call,
                                       std::span<const ValueType> arguments,
                                       const TypeContext& context) {
    const std::string name = name_of(call);
    const auto* const found = std::ranges::find(functions, name, &Entry::name);
    if (found == std::end(functions)) return std::nullopt;
    return found->rule({call, arguments, context});
}

} // namespace lintel
