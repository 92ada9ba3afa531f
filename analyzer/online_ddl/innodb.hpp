#pragma once

#include "analyzer/online_ddl/decision.hpp"

#include <string>

namespace lintel {

// Questions InnoDB asks about an alteration, in MySQL and MariaDB alike.

/// Most columns of an InnoDB table, virtual ones counted (MySQL 8.0 manual, 17.22 "InnoDB Limits").
inline constexpr std::size_t most_innodb_columns = 1017;

/// Virtual columns stay in order and new ones come behind all there were.
bool virtual_columns_in_order(const Case& one);
/// The table has a column FTS_DOC_ID for full-text search; else the first FULLTEXT index adds a
/// hidden one.
bool has_own_document_id(const Table& table);
bool has_hidden_document_id(const Table& table);
bool adds_hidden_document_id(const Case& one);
/// FTS_DOC_ID or its index goes or is renamed while a FULLTEXT index stays.
bool touches_document_id(const Case& one);

/// Columns the statement adds that are in a key.
struct NewKeyColumns {
    bool auto_increment = false;
    bool virtual_column = false;
};
NewKeyColumns new_key_columns(const Case& one);

/// The key that orders rows becomes nullable, and there is no other.
bool loses_clustered_key(const Case& one);

} // namespace lintel
