#pragma once

#include "analyzer/catalog/catalog.hpp"
#include "grammar/dialect.hpp"
#include "grammar/source.hpp"

#include <string>
#include <vector>

namespace lintel {

/// A statement that makes one object of a schema, without a delimiter.
struct SchemaStatement {
    ObjectName object;
    std::string sql;
    bool holds_statements = false; ///< a program, which the `mysql` client needs a delimiter for
    std::string use{};             ///< a database that is to be in use from here on, or empty
};

/// What makes all objects of a schema, in an order in which the server takes them but for foreign
/// keys: tables, functions, views after those they read, procedures, triggers, events.
std::vector<SchemaStatement> schema_statements(const Catalog& catalog, const SourceSet& sources,
                                               const Dialect& dialect);

/// For the `mysql` client.
std::string sql_of(const std::vector<SchemaStatement>& statements);

} // namespace lintel
