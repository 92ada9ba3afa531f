#pragma once

#include <cstddef>
#include <string_view>

namespace lintel {

/// The size of the parameter at the start of `text` as client libraries write it, or 0: `:name`
/// (JDBC templates, PDO, SQLAlchemy, aiosql), `%s` and `%(name)s` (Python's DB-API, PEP 249), and
/// sqlc's `sqlc.arg(name)`, `sqlc.narg(name)`, `sqlc.slice(name)`. `after_operand` says that a `%`
/// here divides.
std::size_t query_parameter_size(std::string_view text, bool after_operand);

/// Where in `text`, which begins with sqlc's `sqlc.embed(name)`, the name stands; empty where it
/// does not. It stands for all columns of the table (sqlc documentation, "Embedding structs").
std::string_view embedded_table(std::string_view text);

} // namespace lintel
