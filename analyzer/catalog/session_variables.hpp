#pragma once

#include "analyzer/catalog/apply.hpp"
#include "analyzer/catalog/table_builder.hpp"

namespace lintel {

/// SET as far as the session's model goes: the checks, sql_mode, autocommit and the default storage
/// engine, and the user variables that keep them for a while (`SET @OLD_SQL_MODE = @@sql_mode` …
/// `SET sql_mode = @OLD_SQL_MODE`). What cannot be worked out leaves things as they are.
void set_variables(const ast::Set& statement, const DefinitionContext& context, Effect& effect);

} // namespace lintel
