#pragma once

#include "analyzer/catalog/apply.hpp"
#include "analyzer/catalog/table_builder.hpp"

#include <string>
#include <vector>

namespace lintel {

/// A column that a statement drops or renames.
struct ColumnUse {
    std::string name;
    std::string to; ///< empty for one dropped
    Span span;
};

/// An alteration as far as it is done: the table before it, and after its clauses.
struct Altered {
    const Table& before;
    Table& after;
    const std::vector<ColumnUse>& dropped;
    const std::vector<ColumnUse>& renamed;
};

/// Refuses the drop or rename of columns and indexes that foreign keys, checks, generated columns
/// and functional indexes need, with the server's numbers. A check of a dropped column alone goes
/// with it.
void refuse_what_is_needed(const Altered& altered, const DefinitionContext& context,
                           Effect& effect);

/// Whether an expression names the column; names inside subqueries are not looked at.
bool names_column(const ast::Expression& expression, std::string_view column);

/// Whether every column an expression names is this one.
bool names_only(const ast::Expression& expression, std::string_view column);

/// Whether a part of the index is the column; expressions are not looked at.
bool holds_column(const Index& index, std::string_view column);

/// Every known table with a foreign key to `parent`, itself too where it references itself.
std::vector<TablePtr> tables_referencing(const Catalog& catalog, const ObjectName& parent);

/// The names of a table's triggers.
std::vector<ObjectName> triggers_of(const Catalog& catalog, const ObjectName& table);

} // namespace lintel
