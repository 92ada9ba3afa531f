#pragma once

#include "analyzer/resolve/resolution.hpp"
#include "grammar/ast/statement.hpp"

#include <string_view>

namespace lintel {

/// A query or a statement that reads or writes rows, as run where `database` is in use. Other
/// statements name nothing.
Resolution resolve(const ast::Statement& statement, std::string_view database,
                   const Catalog& catalog);

struct TypeSettings;

/// A view's query, and the columns the view has by it. The problems are those that CREATE VIEW is
/// refused for (MySQL 8.0 manual, 15.1.23 "CREATE VIEW Statement").
struct ResolvedView {
    Resolution names;
    QueryColumns yields;
};
ResolvedView resolve(const ast::CreateView& view, std::string_view database, const Catalog& catalog,
                     const TypeSettings* types = nullptr);

/// Stored programs. The server looks at their names when they run; the problems are what would
/// happen then. NEW and OLD alone are looked up when a trigger is made.
Resolution resolve(const Trigger& trigger, const Catalog& catalog);
Resolution resolve(const Routine& routine, const Catalog& catalog);
Resolution resolve(const Event& event, const Catalog& catalog);

/// An expression in a table's own definition: of a generated column, default, check, index or
/// partition.
Resolution resolve(const ast::Expression& expression, const TablePtr& table,
                   const Catalog& catalog);

} // namespace lintel
