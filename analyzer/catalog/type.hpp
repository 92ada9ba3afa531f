#pragma once

#include "analyzer/catalog/object_name.hpp"
#include "grammar/ast/data_type.hpp"
#include "grammar/dialect.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

using ast::TypeName;

/// A column's type as the server stores it: synonyms resolved, defaults filled in (INT,
/// DECIMAL(10,0), CHAR(1), SERIAL), character set and collation resolved where they are known.
struct ColumnType {
    TypeName name = TypeName::int_type;
    /// Characters of string types, bytes of binary ones, digits of DECIMAL, bits of BIT, fractional
    /// seconds of temporal types, display width of integers where it was written.
    std::optional<std::uint64_t> length;
    std::optional<std::uint32_t> decimals;
    bool is_unsigned = false;
    bool zerofill = false;
    /// Names from the servers' own tables (they live as long as the program); empty when unknown (a
    /// table never seen, a set no server has) or when the type has none.
    std::string_view charset;
    std::string_view collation;
    /// Whether the character set was written on the column rather than inherited.
    bool charset_written = false;
    /// The collation came with the character set of an expression's value: it is not printed where
    /// it is the set's default.
    bool collation_implied = false;
    /// ENUM and SET; null otherwise.
    std::shared_ptr<const std::vector<std::string>> members;

    friend bool operator==(const ColumnType& a, const ColumnType& b);
};

/// The character set and collation that hold where none is written; empty when unknown.
struct Charsets {
    std::string_view charset;
    std::string_view collation;
};

/// The type a column gets: synonyms and defaults as the server resolves them.
ColumnType resolve(const ast::DataType& written, const Charsets& defaults, const Dialect& dialect);

bool is_integer(TypeName type);
/// FLOAT or DOUBLE.
bool is_floating(TypeName type);
/// CHAR, VARCHAR, TEXT types, ENUM, SET: has a character set.
bool has_charset(TypeName type);
bool is_blob_or_text(TypeName type);
bool is_temporal(TypeName type);
bool is_spatial(TypeName type);

/// The type as SHOW CREATE TABLE prints it on `dialect`, without character set: `int unsigned`,
/// `varchar(255)`, `enum('a','b')`. MySQL prints no display width for integers since 8.0.19,
/// save for tinyint(1) and ZEROFILL.
std::string describe(const ColumnType& type, const Dialect& dialect);

/// Least and greatest value of an integer type, as the manual's table gives them
/// (MySQL 8.0 manual, 13.1.2 "Integer Types").
struct IntegerRange {
    std::int64_t least;
    std::uint64_t greatest;
};
IntegerRange integer_range(TypeName type, bool is_unsigned);

/// Most bytes a character takes in a character set (utf8mb4 4, utf8mb3 3, latin1 1 …), or nothing
/// for a set that is not known (MySQL 8.0 manual, 12.10 "Supported Character Sets and Collations").
std::optional<std::uint32_t> bytes_per_character(std::string_view charset);
/// The collation a character set gets when none is named, on that server; empty when unknown.
std::string_view default_collation(std::string_view charset, const Dialect& dialect);
/// The character set a collation belongs to: `utf8mb4` of `utf8mb4_bin`; empty when unknown.
std::string_view charset_of_collation(std::string_view collation);
/// The server's spelling of a character set or collation in any case; `utf8` and `utf8_…` are
/// utf8mb3. Empty when no MySQL or MariaDB server has it.
std::string_view find_charset(std::string_view written);
std::string_view find_collation(std::string_view written);
/// The server's own default: utf8mb4 for MySQL 8.0 and later and MariaDB 11.6, latin1 before.
std::string_view server_charset(const Dialect& dialect);
} // namespace lintel
