#pragma once

#include "analyzer/catalog/table.hpp"

#include <cstdint>

namespace lintel {

/// Bytes a column takes in the server's row: MySQL 8.0 manual, 13.7 "Data Type Storage
/// Requirements"; of BLOB and TEXT the length and a pointer alone count. Nothing when the type or
/// its character set is not known.
std::optional<std::uint64_t> row_bytes(const ColumnType& type);

/// Bytes a row of the table takes at most in the server's own format, which holds 65535 (MySQL 8.0
/// manual, 10.4.7 "Limits on Table Column Count and Row Size"). Virtual columns take part, as
/// there.
std::optional<std::uint64_t> row_bytes(const Table& table);

/// Bytes a row of an uncompressed InnoDB table takes at most in its page, when every long column is
/// stored apart; a page of 16 KiB holds 8126 (same section).
std::optional<std::uint64_t> page_row_bytes(const Table& table);

} // namespace lintel
