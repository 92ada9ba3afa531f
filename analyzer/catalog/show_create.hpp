#pragma once

#include "analyzer/catalog/table.hpp"
#include "grammar/dialect.hpp"

#include <string>

namespace lintel {

/// The table as SHOW CREATE TABLE prints it on `dialect`, without a semicolon (MySQL 8.0 manual,
/// 15.7.7.10 "SHOW CREATE TABLE Statement"; the layout is that of the server's recorded answers).
std::string show_create(const Table& table, const Dialect& dialect);

/// The DEFAULT as the server keeps it in a column of that type (`'1.00'` for 1 in a DECIMAL(10,2)),
/// without the word; empty when there is none to print.
std::string describe_default(const Column& column, const Dialect& dialect);

} // namespace lintel
