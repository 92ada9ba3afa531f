#pragma once

#include "analyzer/catalog/catalog.hpp"
#include "grammar/ast/statement.hpp"
#include "grammar/dialect.hpp"

namespace lintel {

/// SET as far as the session's model goes: the checks, sql_mode, autocommit and the default storage
/// engine, and the user variables that keep them for a while (`SET @OLD_SQL_MODE = @@sql_mode` …
/// `SET sql_mode = @OLD_SQL_MODE`). What cannot be worked out leaves things as they are.
void set_variables(const ast::Set& statement, const Dialect& dialect, Session& session);

} // namespace lintel
