#include "analyzer/online_ddl/column_change.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lintel {
namespace {

using enum TypeName;

/// Bytes a string column's values take at most; nothing when the character set is not known.
std::optional<std::uint64_t> byte_length(const ColumnType& type) {
    if (!type.length) return std::nullopt;
    if (!has_charset(type.name)) return type.length;
    const auto bytes = bytes_per_character(type.charset);
    if (!bytes) return std::nullopt;
    return *type.length * *bytes;
}

/// Storage of ENUM and SET by their members (MySQL 8.0 manual, 13.7 "Data Type Storage
/// Requirements").
std::size_t member_bytes(TypeName type, std::size_t members) {
    if (type == enum_type) return members <= 255 ? 1 : 2;
    const std::size_t bytes = (members + 7) / 8;
    return bytes > 4 ? 8 : bytes;
}

/// utf8mb3 to utf8mb4 and anything to binary are read alike byte by byte.
bool compatible_charsets(const ColumnType& from, const ColumnType& to) {
    return from.charset == to.charset || (from.charset == "utf8mb3" && to.charset == "utf8mb4") ||
           to.charset == "binary";
}

TypeRewrite copies(std::string reason) { return {Rewrite::copy, std::move(reason)}; }

TypeRewrite varchar_growth(const ColumnType& from, const ColumnType& to) {
    const auto before = byte_length(from);
    const auto after = byte_length(to);
    if (!before || !after)
        return {Rewrite::unknown, "whether the length still fits the same number of length bytes "
                                  "depends on the table's character set"};
    if (*after < *before) return copies("a VARCHAR can be made shorter only by copying the table");
    if (*before < 256 && *after >= 256)
        return copies(fmt::format("it grows from {} to {} bytes: past 255 bytes a VARCHAR needs a "
                                  "second length byte in every row",
                                  *before, *after));
    return {};
}

TypeRewrite member_change(const ColumnType& from, const ColumnType& to) {
    const auto& old = *from.members;
    const auto& now = *to.members;
    if (now.size() < old.size() || !std::equal(old.begin(), old.end(), now.begin()))
        return copies("members may only be added at the end of the list without a copy");
    if (member_bytes(from.name, old.size()) != member_bytes(to.name, now.size()))
        return copies("the longer list needs more bytes in every row");
    return {};
}

std::uint64_t text_capacity(TypeName type) {
    switch (type) {
    case tinytext_type:
    case tinyblob_type:
        return 255;
    case text_type:
    case blob_type:
        return 65535;
    case mediumtext_type:
    case mediumblob_type:
        return 16777215;
    default:
        return 4294967295;
    }
}

/// Most bytes a value may have, and most characters where that is what counts.
std::optional<std::uint64_t> capacity(const ColumnType& type) {
    if (is_blob_or_text(type.name)) return text_capacity(type.name);
    return byte_length(type);
}

bool is_string(TypeName type) {
    return (type >= char_type && type <= varbinary_type) || is_blob_or_text(type);
}

bool is_indexed(const Table& table, std::string_view column) {
    return std::ranges::any_of(table.indexes, [&](const Index& index) {
        return std::ranges::any_of(
            index.parts, [&](const KeyPart& part) { return equal_names(part.column, column); });
    });
}

} // namespace

TypeRewrite type_rewrite(const Column& from, const Column& to, const Table& before,
                         const Table& after, const Dialect& dialect) {
    if (!from.defined || !to.defined)
        return {Rewrite::unknown, "the column's present type is not known here"};
    if (from.is_virtual() && to.is_virtual()) return {};
    const ColumnType& a = from.type;
    const ColumnType& b = to.type;
    if (a.name != b.name) {
        return copies("the two types are stored differently, so every row is written anew");
    }
    if (has_charset(a.name)) {
        if (a.charset.empty() != b.charset.empty())
            return {Rewrite::unknown, "the column's present character set is not known here"};
        if (a.charset != b.charset && dialect.is_mysql() && !dialect.mysql_since(8, 0))
            return copies("before MySQL 8.0 every change of a character set copies the table");
        if (!compatible_charsets(a, b))
            return copies(
                fmt::format("its character set changes from `{}` to `{}`", a.charset, b.charset));
        if (a.charset != b.charset &&
            (!before.complete || is_indexed(before, from.name) || is_indexed(after, to.name)))
            return copies(fmt::format("its character set changes from `{}` to `{}` under an index",
                                      a.charset, b.charset));
    }
    if (a.members && b.members) return member_change(a, b);
    if (a.name == varchar_type || a.name == varbinary_type)
        return a.length == b.length && a.charset == b.charset ? TypeRewrite{}
                                                              : varchar_growth(a, b);
    if (is_integer(a.name)) {
        if (a.is_unsigned != b.is_unsigned)
            return copies("UNSIGNED changes how stored values are read");
        return {}; // display width and ZEROFILL are metadata
    }
    if (a.length != b.length || a.decimals != b.decimals || a.is_unsigned != b.is_unsigned)
        return copies("the two types are stored differently, so every row is written anew");
    return {};
}

std::string narrowing(const ColumnType& from, const ColumnType& to) {
    if (is_integer(from.name) && is_integer(to.name)) {
        const IntegerRange old = integer_range(from.name, from.is_unsigned);
        const IntegerRange now = integer_range(to.name, to.is_unsigned);
        // A change of sign at the same width or wider is another matter.
        if (to.name < from.name && now.greatest < old.greatest)
            return fmt::format("values over {}", now.greatest);
        return {};
    }
    if (from.name == decimal_type && to.name == decimal_type) {
        const std::uint64_t old_whole = *from.length - *from.decimals;
        const std::uint64_t now_whole =
            *to.length - std::min<std::uint64_t>(*to.length, *to.decimals);
        if (now_whole < old_whole)
            return fmt::format("values with more than {} digits before the decimal point",
                               now_whole);
        if (*to.decimals < *from.decimals)
            return *to.decimals == 0 ? "digits after the decimal point"
                                     : fmt::format("digits after decimal place {}", *to.decimals);
        return {};
    }
    if (from.name == decimal_type && is_integer(to.name) && *from.decimals > 0)
        return "digits after the decimal point";
    if (is_floating(from.name) && is_integer(to.name)) return "digits after the decimal point";
    if (from.name == double_type && to.name == float_type)
        return "precision beyond about seven digits";
    if (is_temporal(from.name) && from.name == to.name &&
        from.length.value_or(0) > to.length.value_or(0))
        return to.length.value_or(0) == 0
                   ? std::string("fractions of a second")
                   : fmt::format("fractions of a second beyond {} digits", *to.length);
    if ((from.name == datetime_type || from.name == timestamp_type) && to.name == date_type)
        return "the time of day";
    if ((from.name == datetime_type || from.name == timestamp_type) && to.name == time_type)
        return "the date";
    if (is_string(from.name) && is_string(to.name)) {
        const bool both_counted =
            from.length && to.length && has_charset(from.name) == has_charset(to.name);
        if (both_counted && *to.length < *from.length)
            return fmt::format("{} past the first {}",
                               has_charset(to.name) ? "characters" : "bytes", *to.length);
        const auto old = capacity(from);
        const auto now = capacity(to);
        if (!both_counted && old && now && *now < *old)
            return fmt::format("values longer than {} bytes", *now);
        return {};
    }
    if (from.name == bit_type && to.name == bit_type && *to.length < *from.length)
        return fmt::format("bits past the first {}", *to.length);
    return {};
}

} // namespace lintel
