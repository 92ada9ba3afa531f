#pragma once

#include "analyzer/catalog/apply.hpp"
#include "analyzer/catalog/table_builder.hpp"

namespace lintel {

/// Where MariaDB's table definitions part from MySQL's, in one place. What only names a number
/// differently is where the error is raised.

/// Turns a definition into what MariaDB makes of it: a key part that is too long becomes a prefix,
/// a unique one a hash (MariaDB documentation, "Long Unique Constraint"), engines
/// without foreign keys forget them, and those that are kept name the parent's columns as it spells
/// them.
/// `before` is null for a new table.
void settle_for_mariadb(Table& table, const Table* before, const Catalog& catalog);

/// Adds the errors that MariaDB alone raises for a definition as it would stand, or raises with
/// numbers of its own (MariaDB documentation, "Generated (Virtual and Persistent/Stored) Columns",
/// "Invisible Columns", "MariaDB Error Codes"). `before` is null for a new table.
void check_for_mariadb(const Table& after, const Table* before, const DefinitionContext& context,
                       Effect& effect);

/// A unique key that MariaDB keeps as a hash of its columns, because it is too long for a tree.
bool is_long_unique(const Index& index, const Table& table);

} // namespace lintel
