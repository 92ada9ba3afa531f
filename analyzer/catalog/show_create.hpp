#pragma once

#include "analyzer/catalog/table.hpp"
#include "grammar/dialect.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// The table as SHOW CREATE TABLE prints it on `dialect`, without a semicolon (MySQL 8.0 manual,
/// 15.7.7.10 "SHOW CREATE TABLE Statement"; the layout is that of the server's recorded answers).
std::string show_create(const Table& table, const Dialect& dialect);

/// What SHOW CREATE TABLE prints of each part of a table, in the table's order.
struct TableText {
    std::vector<std::string> columns; ///< MariaDB's hold the checks declared with them
    std::vector<std::string> indexes;
    std::vector<std::string> foreign_keys;
    std::vector<std::string> checks; ///< all of them, those declared with a column too
    std::string options;             ///< with a blank before each
};

/// Which columns' texts have their character set and collation.
enum class CharsetText : std::uint8_t {
    as_shown, ///< those that SHOW CREATE TABLE prints with theirs
    all,      ///< all that have one, so that texts are equal where columns are
};
TableText table_text(const Table& table, const Dialect& dialect,
                     CharsetText charsets = CharsetText::as_shown);

/// An engine's name as the server spells it.
std::string engine_name(const std::string& engine);

/// A comment as the server keeps it: in utf8mb3, where a character of four bytes is a question
/// mark.
std::string three_bytes(std::string_view comment);

} // namespace lintel
