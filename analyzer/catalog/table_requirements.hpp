#pragma once

#include "analyzer/catalog/apply.hpp"
#include "analyzer/catalog/table_builder.hpp"

namespace lintel {

/// The index is unique, and on these columns as a whole and no others.
bool is_key_of(const Index& index, const std::vector<std::string>& columns);

/// Refusals of MySQL that rest on a session variable, on InnoDB, or on the table as a whole, of a
/// definition as it would stand after a CREATE or ALTER TABLE; `before` is null for a new table.
void check_requirements(const Table& after, const Table* before, const DefinitionContext& context,
                        Effect& effect);

/// REFERENCES without columns means the parent's primary key since 9.0 (MySQL 9.0 manual, 15.1.20.5
/// "FOREIGN KEY Constraints").
void complete_references(Table& table, const Catalog& catalog, const Dialect& dialect);

} // namespace lintel
