#include "analyzer/online_ddl/column_change.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lintel {
namespace {

using enum TypeName;

/// Bytes a string column's values take at most; nothing when the character set is not known.
std::optional<std::uint64_t> byte_length(const ColumnType& type) {
    if (!type.length) return std::nullopt;
    if (!has_charset(type.name) || type.charset == "binary") return type.length;
    const auto bytes = bytes_per_character(type.charset);
    if (!bytes) return std::nullopt;
    return *type.length * *bytes;
}

bool is_string(TypeName type) {
    return (type >= char_type && type <= varbinary_type) || is_blob_or_text(type);
}

/// Storage of ENUM and SET by their members (MySQL 8.0 manual, 13.7 "Data Type Storage
/// Requirements").
std::size_t member_bytes(TypeName type, std::size_t members) {
    if (type == enum_type) return members <= 255 ? 1 : 2;
    const std::size_t bytes = (members + 7) / 8;
    return bytes > 4 ? 8 : bytes;
}

TypeComparison differ(std::string reason) { return {TypeMatch::different, std::move(reason)}; }

constexpr std::string_view stored_differently =
    "the two types are stored differently, so every row is written anew";

/// Whether what is stored under the old set reads the same under the new one.
bool charset_reads_alike(const ColumnType& from, const ColumnType& to, const Dialect& dialect) {
    if (from.charset == to.charset) return true;
    if (from.charset == "utf8mb3" && to.charset == "utf8mb4") return true;
    return dialect.is_mysql() && to.charset == "binary";
}

/// Lengths in bytes before and after where the length is kept in each row: one byte up to 255.
TypeComparison varchar_growth(std::uint64_t before, std::uint64_t after, bool redundant,
                              const Dialect& dialect) {
    if (after < before) return differ("a VARCHAR can be made shorter only by copying the table");
    if (before < 256 && after >= 256) {
        // MariaDB keeps the length in two bytes' worth of bits: up to 127 it is one byte in the
        // record whatever the column's maximum, so only 128 to 255 stand in the way (MDEV-15563).
        const bool fits = dialect.is_mariadb() && (before < 128 || redundant);
        if (!fits)
            return differ(fmt::format("it grows from {} to {} bytes: past 255 bytes a VARCHAR "
                                      "needs a second length byte in every row",
                                      before, after));
    }
    return {TypeMatch::compatible, fmt::format("it grows from {} to {} bytes", before, after)};
}

TypeComparison member_change(const ColumnType& from, const ColumnType& to) {
    const auto& old = *from.members;
    const auto& now = *to.members;
    if (now.size() < old.size() || !std::equal(old.begin(), old.end(), now.begin()))
        return differ("members may only be added at the end of the list without a copy");
    if (member_bytes(from.name, old.size()) != member_bytes(to.name, now.size()))
        return differ("the longer list needs more bytes in every row");
    return {};
}

/// To the server BINARY, VARBINARY and the BLOBs are CHAR, VARCHAR and the TEXTs of the character
/// set `binary`.
ColumnType as_text(ColumnType type) {
    const auto text = [](TypeName name) {
        switch (name) {
        case binary_type:
            return char_type;
        case varbinary_type:
            return varchar_type;
        case tinyblob_type:
            return tinytext_type;
        case blob_type:
            return text_type;
        case mediumblob_type:
            return mediumtext_type;
        case longblob_type:
            return longtext_type;
        default:
            return name;
        }
    }(type.name);
    if (text == type.name) return type;
    type.name = text;
    type.charset = type.collation = "binary";
    return type;
}

TypeComparison string_change(const ColumnType& from, const ColumnType& to, const Table& before,
                             const Dialect& dialect) {
    const ColumnType a = as_text(from);
    const ColumnType b = as_text(to);
    if (a.name != b.name) return differ(std::string(stored_differently));
    const bool collation_changes = a.collation != b.collation;
    if (has_charset(a.name)) {
        if (a.charset.empty() || b.charset.empty())
            return a.charset.empty() && b.charset.empty() && a.length == b.length && !a.members
                       ? TypeComparison{}
                       : TypeComparison{TypeMatch::unknown,
                                        "the column's present character set is not known here"};
        if (collation_changes && dialect.is_mysql() && !dialect.mysql_since(8, 0))
            return differ("before MySQL 8.0 every change of a character set or collation copies "
                          "the table");
        if (!charset_reads_alike(a, b, dialect))
            return differ(
                fmt::format("its character set changes from `{}` to `{}`", a.charset, b.charset));
    }
    if (a.members && b.members)
        return dialect.is_mariadb() && collation_changes ? differ("its collation changes")
                                                         : member_change(a, b);
    const TypeComparison recollated{
        collation_changes ? TypeMatch::compatible : TypeMatch::same,
        collation_changes ? fmt::format("its collation changes from `{}` to `{}`, which reads the "
                                        "stored bytes alike",
                                        a.collation, b.collation)
                          : std::string{}};
    if (is_blob_or_text(a.name)) return recollated;
    const auto bytes = byte_length(a);
    const auto bytes_now = byte_length(b);
    if (!bytes || !bytes_now)
        return {TypeMatch::unknown, "whether the length still fits the same number of length bytes "
                                    "depends on the table's character set"};
    const bool redundant = equal_names(before.row_format, "redundant");
    if (a.name == varchar_type) {
        if (*bytes == *bytes_now) return recollated;
        return varchar_growth(*bytes, *bytes_now, redundant, dialect);
    }
    if (a.length != b.length) {
        if (dialect.is_mariadb() && redundant && a.length == bytes && *bytes_now >= *bytes)
            return {TypeMatch::compatible, "in ROW_FORMAT=REDUNDANT a CHAR may grow"};
        return differ(std::string(stored_differently));
    }
    if (*bytes != *bytes_now && *bytes < 256 && *bytes_now >= 256)
        return differ(fmt::format("it grows from {} to {} bytes", *bytes, *bytes_now));
    return recollated;
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

bool is_indexed(const Table& table, std::string_view column) {
    return std::ranges::any_of(table.indexes, [&](const Index& index) {
        return std::ranges::any_of(
            index.parts, [&](const KeyPart& part) { return equal_names(part.column, column); });
    });
}

} // namespace

TypeComparison compare_types(const Column& from, const Column& to, const Table& before,
                             const Dialect& dialect) {
    if (!from.defined || !to.defined)
        return {TypeMatch::unknown, "the column's present type is not known here"};
    const ColumnType& a = from.type;
    const ColumnType& b = to.type;
    if ((has_charset(a.name) || is_string(a.name)) && (has_charset(b.name) || is_string(b.name)))
        return string_change(a, b, before, dialect);
    if (a.name != b.name) return differ(std::string(stored_differently));
    if (is_integer(a.name) && a.is_unsigned != b.is_unsigned)
        return differ("UNSIGNED changes how stored values are read");
    // Display width and ZEROFILL of an integer are metadata.
    if (!is_integer(a.name) && a.name != year_type && !is_floating(a.name) &&
        (a.length != b.length || a.decimals != b.decimals || a.is_unsigned != b.is_unsigned))
        return differ(std::string(stored_differently));
    if (is_floating(a.name) && a.is_unsigned != b.is_unsigned)
        return differ("UNSIGNED changes how stored values are read");
    // MariaDB can take the attribute away without a copy.
    if (from.auto_increment != to.auto_increment && (dialect.is_mysql() || to.auto_increment))
        return differ("AUTO_INCREMENT is part of the column's type for the server");
    return {};
}

TypeRewrite type_rewrite(const Column& from, const Column& to, const Table& before,
                         const Table& after, const Dialect& dialect) {
    if (from.defined && to.defined && from.is_virtual() && to.is_virtual()) return {};
    TypeComparison types = compare_types(from, to, before, dialect);
    if (types.match == TypeMatch::unknown) return {Rewrite::unknown, std::move(types.reason)};
    if (types.match == TypeMatch::compatible && from.type.charset != to.type.charset &&
        dialect.is_mysql() &&
        (!before.complete || is_indexed(before, from.name) || is_indexed(after, to.name)))
        return {Rewrite::copy, fmt::format("its character set changes from `{}` to `{}` under an "
                                           "index",
                                           from.type.charset, to.type.charset)};
    if (types.match == TypeMatch::different) return {Rewrite::copy, std::move(types.reason)};
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
