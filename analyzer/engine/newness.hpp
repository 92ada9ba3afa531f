#pragma once

#include "analyzer/catalog/catalog.hpp"
#include "analyzer/migration/migration.hpp"

namespace lintel {

// The law of newness: what the change set itself creates has no rows to lose and no readers to
// break, so rules about data, locks and compatibility speak only of what these functions say was
// there before.

/// Whether a table may hold rows and have readers from before the change set. A null pointer is a
/// table that was never seen; temporary tables belong to one connection and do not count.
inline bool existed_before(const TablePtr& table) {
    return table == nullptr || (table->preexisting && !table->temporary);
}

/// Whether a column may hold values from before the change set; true for one of a table that was
/// never seen.
inline bool existed_before(const Column& column) { return !column.defined || column.preexisting; }

/// Whether a table or view that a statement names may hold rows from before the change set.
inline bool existed_before(const ast::QualifiedName& name, const Step& step) {
    const ObjectName resolved{name.schema ? name.schema->text : step.session.database,
                              name.name.text};
    if (const auto view = step.before.view(resolved)) return view->preexisting;
    const Lookup<Table> table = step.before.table(resolved);
    if (!table) return !table.absent();
    return table->preexisting && !table->temporary;
}

} // namespace lintel
