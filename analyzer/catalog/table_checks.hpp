#pragma once

#include "analyzer/catalog/apply.hpp"
#include "analyzer/catalog/table_builder.hpp"

namespace lintel {

/// Adds the errors with which the server refuses a definition as it would stand after a CREATE or
/// ALTER TABLE: columns, keys, foreign keys, checks and partitions that are not in `before` (null
/// for a new table). Error numbers are those of the MySQL 8.0 error reference; nothing is said of
/// what is not known. A table that also `moves` to another name has the names of its constraints
/// checked there.
void check_table(const Table& after, const Table* before, const DefinitionContext& context,
                 Effect& effect, bool moves = false);

/// Error 1075 alone: two AUTO_INCREMENT columns, or one without a key. An ALTER is refused for it
/// before it is seen what the table's foreign keys need.
void check_auto_increment(const Table& after, const Table& before, const DefinitionContext& context,
                          Effect& effect);

/// The errors that arise when a table takes a name that foreign keys of other tables reference
/// already, as they can after foreign_key_checks = 0.
void check_adopted(const Table& parent, const DefinitionContext& context, Effect& effect);

/// The errors 1046 and 1049: a name without a database after the one in use was dropped, or in a
/// database that does not exist.
void check_database(const ast::QualifiedName& name, const DefinitionContext& context,
                    Effect& effect);

} // namespace lintel
