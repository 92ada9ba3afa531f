#include "analyzer/catalog/show_create.hpp"

#include "analyzer/catalog/canonical.hpp"
#include "analyzer/catalog/temporal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>

namespace lintel {
namespace {

using ast::Expression;
using ast::ExpressionKind;

std::string comma_list(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : ", ") + quoted_name(name);
    return text;
}

bool is_now(const Expression& value) {
    if (value.kind != ExpressionKind::function || value.name.empty()) return false;
    const std::string name = folded(value.name.back().text);
    return name == "current_timestamp" || name == "now" || name == "localtime" ||
           name == "localtimestamp";
}

std::string now_text(const Expression& value, const Dialect& dialect) {
    const std::string digits = value.operands.empty() ? "" : value.operands[0].text;
    if (dialect.is_mariadb())
        return fmt::format("current_timestamp({})", digits == "0" ? "" : digits);
    return digits.empty() || digits == "0" ? "CURRENT_TIMESTAMP"
                                           : fmt::format("CURRENT_TIMESTAMP({})", digits);
}

/// A literal's text with its sign, and whether it is a number.
struct Literal {
    std::string text;
    bool number = false;
};

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

/// Days since year 0 as the server counts them (its calc_daynr, of which to_days() tells).
std::int64_t day_number(int year, int month, int day) {
    if (year == 0 && month == 0) return 0;
    std::int64_t days = 365LL * year + 31LL * (month - 1) + day;
    if (month <= 2)
        --year;
    else
        days -= (month * 4 + 23) / 10;
    return days + year / 4 - (year / 100 + 1) * 3 / 4;
}

/// The value of to_days('YYYY-MM-DD') and to_seconds('YYYY-MM-DD hh:mm:ss'), with which partitions
/// by date are bounded (MySQL 8.0 manual, 14.7 "Date and Time Functions").
std::optional<std::int64_t> days_of(const Expression& value) {
    if (value.kind != ExpressionKind::function || value.operands.size() != 1 ||
        value.operands[0].kind != ExpressionKind::string_literal)
        return std::nullopt;
    const std::string_view name = value.name.empty() ? value.text : value.name.back().text;
    const std::string& text = value.operands[0].text;
    int year = 0;
    int month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
    const int read = std::sscanf(text.c_str(), "%d-%d-%d %d:%d:%d", &year, &month, &day, &hour,
                                 &minute, &second);
    if (read < 3 || date_problem(text) != DateProblem::none) return std::nullopt;
    if (equal_names(name, "to_days")) return day_number(year, month, day);
    if (equal_names(name, "to_seconds"))
        return day_number(year, month, day) * 86400 + hour * 3600LL + minute * 60LL + second;
    return std::nullopt;
}

/// Comments are kept in utf8mb3, where a character of four bytes is a question mark.
std::string three_bytes(std::string_view comment) {
    std::string text;
    for (std::size_t i = 0; i < comment.size(); ++i) {
        const bool four = (static_cast<unsigned char>(comment[i]) & 0xF8) == 0xF0;
        text += four ? '?' : comment[i];
        if (four) i += 3;
    }
    return text;
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
    if (is_temporal(type.name)) return quoted_text(temporal_text(literal.text, type));
    if (type.members)
        for (const std::string& member : *type.members)
            if (equal_names(member, literal.text)) return quoted_text(member);
    return quoted_text(literal.text);
}

class Printer {
public:
    Printer(const Table& table, const Dialect& dialect) : table_(table), dialect_(dialect) {}

    std::string print() {
        text_ = fmt::format("CREATE {}TABLE {} (\n", table_.temporary ? "TEMPORARY " : "",
                            quoted_name(table_.name.name));
        bool first = true;
        const auto line = [&] {
            if (!first) text_ += ",\n";
            first = false;
            text_ += "  ";
        };
        for (const Column& one : table_.columns) line(), column(one);
        for (const Index& one : table_.indexes) line(), index(one);
        for (const ForeignKey* one : sorted(table_.foreign_keys)) line(), foreign_key(*one);
        for (const CheckConstraint* one : sorted(table_.checks))
            if (dialect_.is_mysql() || one->column.empty()) line(), check(*one);
        text_ += "\n)";
        options();
        if (table_.partitions) partitions(*table_.partitions);
        return std::move(text_);
    }

private:
    const Table& table_;
    const Dialect& dialect_;
    std::string text_;

    template <class Named> static std::vector<const Named*> sorted(const std::vector<Named>& all) {
        std::vector<const Named*> by_name;
        for (const Named& one : all) by_name.push_back(&one);
        std::ranges::stable_sort(by_name, {}, [](const Named* one) { return folded(one->name); });
        return by_name;
    }

    void add(std::string_view text) { text_ += text; }

    void column(const Column& column) {
        text_ += fmt::format("{} {}", quoted_name(column.name), describe(column.type, dialect_));
        charset_of(column);
        if (column.generation)
            text_ += fmt::format(" GENERATED ALWAYS AS ({}) {}",
                                 canonical(column.generation->expression),
                                 column.generation->stored ? "STORED" : "VIRTUAL");
        if (!column.nullable)
            text_ += " NOT NULL";
        else if (column.type.name == TypeName::timestamp_type)
            text_ += " NULL";
        if (column.rare && column.rare->not_secondary) text_ += " NOT SECONDARY";
        if (column.rare) {
            const RareAttributes& rare = *column.rare;
            if (rare.srid) text_ += fmt::format(" /*!80003 SRID {} */", *rare.srid);
            if (rare.storage == "DISK" || rare.storage == "MEMORY")
                text_ += fmt::format(" /*!50606 STORAGE {} */", rare.storage);
            if (rare.column_format == "FIXED" || rare.column_format == "DYNAMIC")
                text_ += fmt::format(" /*!50606 COLUMN_FORMAT {} */", rare.column_format);
        }
        if (const std::string value = describe_default(column, dialect_); !value.empty())
            text_ += " DEFAULT " + value;
        if (column.on_update) text_ += " ON UPDATE " + now_text(*column.on_update, dialect_);
        if (column.auto_increment) text_ += " AUTO_INCREMENT";
        if (!column.comment.empty())
            text_ += " COMMENT " + quoted_text(three_bytes(column.comment));
        if (!column.visible) text_ += dialect_.is_mysql() ? " /*!80023 INVISIBLE */" : " INVISIBLE";
        if (column.rare) {
            if (!column.rare->engine_attribute.empty())
                text_ += fmt::format(" /*!80021 ENGINE_ATTRIBUTE {} */",
                                     quoted_text(column.rare->engine_attribute));
            if (!column.rare->secondary_engine_attribute.empty())
                text_ += fmt::format(" /*!80021 SECONDARY_ENGINE_ATTRIBUTE {} */",
                                     quoted_text(column.rare->secondary_engine_attribute));
        }
    }

    void charset_of(const Column& column) {
        if (!has_charset(column.type.name) || column.type.charset.empty()) return;
        const bool differs = column.type.charset != table_.charset ||
                             column.type.collation != table_.collation ||
                             column.type.charset_written;
        if (differs) text_ += fmt::format(" CHARACTER SET {}", column.type.charset);
        const bool by_default =
            column.type.collation == default_collation(column.type.charset, dialect_);
        if ((differs && dialect_.mysql_since(8, 0)) || !by_default)
            text_ += fmt::format(" COLLATE {}", column.type.collation);
    }

    void index(const Index& index) {
        switch (index.kind) {
        case IndexKind::primary:
            add("PRIMARY KEY ");
            break;
        case IndexKind::unique:
            add("UNIQUE KEY ");
            break;
        case IndexKind::fulltext:
            add("FULLTEXT KEY ");
            break;
        case IndexKind::spatial:
            add("SPATIAL KEY ");
            break;
        case IndexKind::plain:
            add("KEY ");
        }
        if (index.kind != IndexKind::primary) add(quoted_name(index.name) + " ");
        text_ += '(';
        for (std::size_t i = 0; i < index.parts.size(); ++i) {
            const KeyPart& part = index.parts[i];
            if (i > 0) text_ += ',';
            if (part.expression)
                text_ += fmt::format("({})", canonical(with_own_names(*part.expression)));
            else
                text_ += quoted_name(part.column);
            if (part.length && index.kind != IndexKind::fulltext &&
                index.kind != IndexKind::spatial)
                text_ += fmt::format("({})", *part.length);
            if (part.order == Order::descending) text_ += " DESC";
        }
        text_ += ')';
        if (index.type == IndexType::btree) text_ += " USING BTREE";
        if (index.type == IndexType::hash) text_ += " USING HASH";
        if (index.key_block_size && *index.key_block_size != 0)
            text_ += fmt::format(" KEY_BLOCK_SIZE={}", *index.key_block_size);
        if (!index.comment.empty()) text_ += " COMMENT " + quoted_text(three_bytes(index.comment));
        if (!index.parser.empty())
            text_ += fmt::format(" /*!50100 WITH PARSER {} */ ", quoted_name(index.parser));
        if (!index.visible) text_ += dialect_.is_mysql() ? " /*!80000 INVISIBLE */" : " IGNORED";
    }

    /// The expression with its columns' names as the table spells them.
    Expression with_own_names(Expression expression) const {
        if (expression.kind == ExpressionKind::column && !expression.name.empty())
            if (const Column* column = table_.find_column(expression.name.back().text))
                expression.name.back().text = column->name;
        for (Expression& operand : expression.operands)
            operand = with_own_names(std::move(operand));
        return expression;
    }

    void foreign_key(const ForeignKey& key) {
        text_ += fmt::format("CONSTRAINT {} FOREIGN KEY ({}) REFERENCES ", quoted_name(key.name),
                             comma_list(key.columns));
        if (key.referenced_table.schema != table_.name.schema)
            text_ += quoted_name(key.referenced_table.schema) + ".";
        text_ += fmt::format("{} ({})", quoted_name(key.referenced_table.name),
                             comma_list(key.referenced_columns));
        if (key.on_delete) add(reference("DELETE", *key.on_delete));
        if (key.on_update) add(reference("UPDATE", *key.on_update));
    }

    static std::string reference(std::string_view event, ReferenceOption option) {
        switch (option) {
        case ReferenceOption::restrict:
            return fmt::format(" ON {} RESTRICT", event);
        case ReferenceOption::cascade:
            return fmt::format(" ON {} CASCADE", event);
        case ReferenceOption::set_null:
            return fmt::format(" ON {} SET NULL", event);
        case ReferenceOption::set_default:
            return fmt::format(" ON {} SET DEFAULT", event);
        case ReferenceOption::no_action:
            return {};
        }
        return {};
    }

    void check(const CheckConstraint& check) {
        text_ += fmt::format("CONSTRAINT {} CHECK ({})", quoted_name(check.name),
                             canonical(*check.expression));
        if (!check.enforced) text_ += " /*!80016 NOT ENFORCED */";
    }

    std::string engine_name() const {
        constexpr std::string_view names[] = {"InnoDB",     "MyISAM",    "MEMORY",    "CSV",
                                              "ARCHIVE",    "BLACKHOLE", "FEDERATED", "MRG_MyISAM",
                                              "ndbcluster", "Aria"};
        if (table_.engine == "heap") return "MEMORY";
        if (table_.engine == "merge") return "MRG_MyISAM";
        for (const std::string_view name : names)
            if (equal_names(name, table_.engine)) return std::string(name);
        return table_.engine;
    }

    std::string option(std::string_view name) const {
        const auto found = table_.options.find(name);
        return found == table_.options.end() ? std::string{} : found->second;
    }

    /// `NAME=value` where the option is set to something other than its default.
    void number_option(std::string_view name) {
        const std::string value = option(name);
        if (!value.empty() && value != "0" && !equal_names(value, "default"))
            text_ += fmt::format(" {}={}", name, value);
    }
    void switch_option(std::string_view name) {
        const std::string value = option(name);
        if (!value.empty() && !equal_names(value, "default"))
            text_ += fmt::format(" {}={}", name, value);
    }

    void options() {
        const std::string space = option("TABLESPACE");
        const std::string medium = option("STORAGE");
        if (!space.empty())
            text_ += fmt::format(" /*!50100 TABLESPACE {}{} */", quoted_name(space),
                                 medium.empty() ? "" : " STORAGE " + medium);
        if (const std::string size = option("AUTOEXTEND_SIZE"); !size.empty())
            if (const std::uint64_t bytes = bytes_of(size); bytes != 0)
                text_ += fmt::format(" /*!80023 AUTOEXTEND_SIZE={} */", bytes);
        if (space.empty() && !medium.empty())
            text_ += fmt::format(" /*!50100 STORAGE {} */", medium);
        if (!table_.engine.empty()) text_ += " ENGINE=" + engine_name();
        const std::string first = option("AUTO_INCREMENT");
        if (std::strtoull(first.c_str(), nullptr, 10) > 1 &&
            std::ranges::any_of(table_.columns, &Column::auto_increment))
            text_ += " AUTO_INCREMENT=" + first;
        if (!table_.charset.empty()) {
            text_ += fmt::format(" DEFAULT CHARSET={}", table_.charset);
            const bool by_default = table_.collation == default_collation(table_.charset, dialect_);
            if (!by_default || table_.collation == "utf8mb4_0900_ai_ci" || dialect_.is_mariadb())
                text_ += fmt::format(" COLLATE={}", table_.collation);
        }
        number_option("MIN_ROWS");
        number_option("MAX_ROWS");
        number_option("AVG_ROW_LENGTH");
        switch_option("PACK_KEYS");
        switch_option("STATS_PERSISTENT");
        switch_option("STATS_AUTO_RECALC");
        number_option("STATS_SAMPLE_PAGES");
        if (option("CHECKSUM") == "1") text_ += " CHECKSUM=1";
        if (option("DELAY_KEY_WRITE") == "1") text_ += " DELAY_KEY_WRITE=1";
        if (!table_.row_format.empty() && !equal_names(table_.row_format, "default")) {
            std::string format = folded(table_.row_format);
            std::ranges::transform(format, format.begin(), [](char c) {
                return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
            });
            text_ += " ROW_FORMAT=" + format;
        }
        number_option("KEY_BLOCK_SIZE");
        if (const std::string value = option("COMPRESSION"); !value.empty())
            text_ += " COMPRESSION=" + quoted_text(value);
        if (const std::string value = option("ENCRYPTION");
            !value.empty() && !equal_names(value, "n"))
            text_ += fmt::format(" /*!80016 ENCRYPTION='{}' */", value);
        if (option("INSERT_METHOD") == "FIRST" || option("INSERT_METHOD") == "LAST")
            text_ += " INSERT_METHOD=" + option("INSERT_METHOD");
        if (!table_.comment.empty())
            text_ += " COMMENT=" + quoted_text(three_bytes(table_.comment));
        if (const std::string value = option("CONNECTION"); !value.empty())
            text_ += " CONNECTION=" + quoted_text(value);
        if (const std::string value = option("SECONDARY_ENGINE");
            !value.empty() && !equal_names(value, "null"))
            text_ += " SECONDARY_ENGINE=" + value;
    }

    // --- Partitions ---------------------------------------------------------------------------

    static bool is_plain_name(std::string_view name) {
        return !name.empty() && std::ranges::all_of(name, [](char c) {
            return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '$' ||
                   (c & 0x80);
        }) && !std::ranges::all_of(name, [](char c) { return c >= '0' && c <= '9'; });
    }
    static std::string plain(const std::string& name) {
        return is_plain_name(name) ? name : quoted_name(name);
    }

    static std::string scheme(const ast::PartitionScheme& scheme) {
        using enum ast::PartitionMethod;
        std::string text = scheme.linear ? "LINEAR " : "";
        const auto columns = [&] {
            std::string list;
            for (const ast::Identifier& column : scheme.columns)
                list += (list.empty() ? "" : ",") + plain(column.text);
            return list;
        };
        switch (scheme.method) {
        case hash:
            return text + fmt::format("HASH ({})", canonical(*scheme.expression));
        case key:
            if (scheme.key_algorithm == 1U)
                return text +
                       fmt::format("KEY */ /*!50611 ALGORITHM = 1 */ /*!50100 ({})", columns());
            return text + fmt::format("KEY ({})", columns());
        case range:
            return text + fmt::format("RANGE ({})", canonical(*scheme.expression));
        case list:
            return text + fmt::format("LIST ({})", canonical(*scheme.expression));
        case range_columns:
            return text + fmt::format("RANGE  COLUMNS({})", columns());
        case list_columns:
            return text + fmt::format("LIST  COLUMNS({})", columns());
        case system_time:
            return "SYSTEM_TIME";
        }
        return text;
    }

    static std::string value(const Expression& value) {
        if (value.kind == ExpressionKind::raw) return "MAXVALUE";
        if (value.kind == ExpressionKind::string_literal) return quoted_text(value.text);
        if (const auto days = days_of(value)) return std::to_string(*days);
        if (const auto literal = literal_of(value)) return literal->text;
        return canonical(value);
    }

    static std::string tuple(const std::vector<Expression>& values) {
        std::string text;
        for (const Expression& one : values) text += (text.empty() ? "" : ",") + value(one);
        return text;
    }

    void partition_options(const std::vector<ast::TableOption>& options) {
        const auto find = [&](std::string_view name) -> const ast::TableOption* {
            const auto found = std::ranges::find(options, name, &ast::TableOption::name);
            return found == options.end() ? nullptr : &*found;
        };
        if (const auto* found = find("TABLESPACE"))
            text_ += fmt::format(" TABLESPACE = {}", quoted_name(found->value.value));
        if (const auto* found = find("NODEGROUP"))
            text_ += fmt::format(" NODEGROUP = {}", found->value.value);
        if (const auto* found = find("MAX_ROWS"))
            text_ += fmt::format(" MAX_ROWS = {}", found->value.value);
        if (const auto* found = find("MIN_ROWS"))
            text_ += fmt::format(" MIN_ROWS = {}", found->value.value);
        if (const auto* found = find("COMMENT"))
            text_ += fmt::format(" COMMENT = {}", quoted_text(three_bytes(found->value.value)));
        text_ += " ENGINE = " + engine_name();
    }

    void partitions(const Partitions& partitions) {
        using enum ast::PartitionMethod;
        const bool by_columns =
            partitions.scheme.method == range_columns || partitions.scheme.method == list_columns;
        text_ += fmt::format("\n/*!{} PARTITION BY {}",
                             by_columns || counts_seconds(partitions.scheme) ? 50500 : 50100,
                             scheme(partitions.scheme));
        if (partitions.definitions.empty() && partitions.scheme.count)
            text_ += fmt::format("\nPARTITIONS {}", *partitions.scheme.count);
        if (partitions.subpartitions) {
            text_ += "\nSUBPARTITION BY " + scheme(*partitions.subpartitions);
            const bool named = std::ranges::any_of(
                partitions.definitions, [](const auto& one) { return !one.subpartitions.empty(); });
            if (partitions.subpartitions->count && !named)
                text_ += fmt::format("\nSUBPARTITIONS {}", *partitions.subpartitions->count);
        }
        for (std::size_t i = 0; i < partitions.definitions.size(); ++i) {
            const ast::PartitionDefinition& one = partitions.definitions[i];
            text_ += fmt::format("{}PARTITION {}", i == 0 ? "\n(" : ",\n ", plain(one.name.text));
            using Values = ast::PartitionDefinition::Values;
            const bool unbounded = one.values == Values::less_than && !by_columns &&
                                   one.tuples.at(0).at(0).kind == ExpressionKind::raw;
            if (unbounded || one.values == Values::less_than_maxvalue)
                text_ += " VALUES LESS THAN MAXVALUE";
            else if (one.values == Values::less_than)
                text_ += fmt::format(" VALUES LESS THAN ({})", tuple(one.tuples.at(0)));
            else if (one.values == Values::in)
                values_in(one, partitions.scheme.columns.size() > 1);
            if (one.subpartitions.empty())
                partition_options(one.options);
            else
                for (std::size_t sub = 0; sub < one.subpartitions.size(); ++sub) {
                    text_ += fmt::format("{}SUBPARTITION {}", sub == 0 ? "\n (" : ",\n  ",
                                         plain(one.subpartitions[sub].name.text));
                    // What it does not say itself it has from its partition.
                    std::vector<ast::TableOption> options = one.subpartitions[sub].options;
                    options.insert(options.end(), one.options.begin(), one.options.end());
                    partition_options(options);
                    if (sub + 1 == one.subpartitions.size()) text_ += ')';
                }
            if (i + 1 == partitions.definitions.size()) text_ += ')';
        }
        text_ += " */";
    }

    /// to_seconds() came with 5.5, as COLUMNS did.
    static bool counts_seconds(const ast::PartitionScheme& scheme) {
        bool found = false;
        if (scheme.expression)
            ast::for_each_expression(*scheme.expression, [&](const Expression& part) {
                found = found || (part.kind == ExpressionKind::function && !part.name.empty() &&
                                  equal_names(part.name.back().text, "to_seconds"));
            });
        return found;
    }

    void values_in(const ast::PartitionDefinition& partition, bool tuples) {
        // LIST keeps NULL apart and prints it first; LIST COLUMNS keeps it in its place.
        const bool by_columns =
            table_.partitions->scheme.method == ast::PartitionMethod::list_columns;
        std::vector<std::string> values;
        for (const auto& one : partition.tuples) {
            const Expression* row = one.data();
            while (row->kind == ExpressionKind::parenthesized) row = row->operands.data();
            const bool is_row = one.size() == 1 && row->kind == ExpressionKind::row;
            const std::string list = tuple(is_row ? row->operands : one);
            const std::string text = tuples ? "(" + list + ")" : list;
            if (text == "NULL" && !by_columns)
                values.insert(values.begin(), text);
            else
                values.push_back(text);
        }
        text_ += fmt::format(" VALUES IN ({})", fmt::join(values, ","));
    }
};

} // namespace

std::string describe_default(const Column& column, const Dialect& dialect) {
    if (column.generation || column.auto_increment) return {};
    const bool no_null = is_blob_or_text(column.type.name);
    if (!column.default_value)
        return column.nullable && (!no_null || dialect.is_mariadb()) ? "NULL" : "";
    const Expression& value = *column.default_value;
    if (value.kind == ExpressionKind::null_literal)
        return no_null && dialect.is_mysql() ? "" : "NULL";
    if (is_now(value)) return now_text(value, dialect);
    if (value.kind == ExpressionKind::parenthesized || value.kind == ExpressionKind::function)
        return fmt::format("({})", canonical(value));
    if (column.type.name == TypeName::bit_type) return bits_text(value);
    if (const auto literal = literal_of(value)) return literal_default(column, *literal, value);
    if (const auto bytes = bytes_default(column, value)) return *bytes;
    return canonical(value);
}

std::string show_create(const Table& table, const Dialect& dialect) {
    return Printer(table, dialect).print();
}

} // namespace lintel
