#pragma once

#include "analyzer/catalog/catalog.hpp"
#include "analyzer/catalog/server_error.hpp"

#include <string>
#include <variant>
#include <vector>

namespace lintel {

/// What every change to a table knows: the clause that asked for it, and the table on either side
/// of the whole statement. `before` is null for a table created, `after` for one dropped. A table
/// never seen before has a `before` that is not `complete`.
struct TableChange {
    Span span;
    TablePtr before;
    TablePtr after;
};

struct TableCreated : TableChange {};
struct TableDropped : TableChange {
    ObjectName name; ///< `before` is null when the table was never seen
    bool if_exists = false;
};
struct TableRenamed : TableChange {
    ObjectName from;
    ObjectName to;
};
struct TableTruncated : TableChange {
    ObjectName name;
};

struct ColumnAdded : TableChange {
    Column column;
    ast::ColumnPosition position;
};
struct ColumnDropped : TableChange {
    Column column; ///< `defined` is false when the table was never seen
};
/// The definition changed (MODIFY, CHANGE, SET/DROP DEFAULT, visibility). `from.defined` is false
/// when the old definition is not known. The name may differ too; then a ColumnRenamed comes with
/// it.
struct ColumnChanged : TableChange {
    Column from;
    Column to;
    /// The whole definition was written anew (MODIFY or CHANGE), so what it leaves out is lost.
    bool redefined = false;
    ast::ColumnPosition position;
    Span type_span; ///< the type in a redefinition
};
struct ColumnRenamed : TableChange {
    Column from;
    std::string to;
};

struct IndexAdded : TableChange {
    Index index;
};
struct IndexDropped : TableChange {
    Index index; ///< without parts when the table was never seen
};
struct IndexRenamed : TableChange {
    std::string from;
    std::string to;
};
struct IndexVisibilityChanged : TableChange {
    std::string index;
    bool visible = true;
};
struct ForeignKeyAdded : TableChange {
    ForeignKey foreign_key;
};
struct ForeignKeyDropped : TableChange {
    std::string name;
};
struct CheckAdded : TableChange {
    CheckConstraint check;
};
struct CheckDropped : TableChange {
    std::string name;
};
struct CheckEnforcementChanged : TableChange {
    std::string name;
    bool enforced = true;
};
struct TableOptionChanged : TableChange {
    std::string option; ///< its name in capitals
    std::string from;   ///< empty when unset or unknown
    std::string to;
};
struct CharsetConverted : TableChange {
    std::string charset;
    std::string collation;
};
struct TableRepartitioned : TableChange {};
struct PartitionsChanged : TableChange {
    ast::PartitionAction::Kind kind = ast::PartitionAction::Kind::add;
    std::vector<std::string> partitions;
};
/// FORCE, ENGINE= the same engine, OPTIMIZE: nothing but a rebuild.
struct TableRebuilt : TableChange {};

struct DatabaseCreated {
    Span span;
    std::string name;
};
struct DatabaseDropped {
    Span span;
    std::string name;
};

enum class ObjectType : std::uint8_t { view, trigger, procedure, function, event };

/// A view, trigger, routine or event was created, replaced, altered or dropped.
struct ObjectCreated {
    Span span;
    ObjectType type = ObjectType::view;
    ObjectName name;
    bool replaced = false;
};
struct ObjectDropped {
    Span span;
    ObjectType type = ObjectType::view;
    ObjectName name;
};

/// The effect of one clause on the catalog. `CREATE INDEX` and `ALTER TABLE … ADD INDEX` are
/// different statements and the same change.
using Change =
    std::variant<TableCreated, TableDropped, TableRenamed, TableTruncated, ColumnAdded,
                 ColumnDropped, ColumnChanged, ColumnRenamed, IndexAdded, IndexDropped,
                 IndexRenamed, IndexVisibilityChanged, ForeignKeyAdded, ForeignKeyDropped,
                 CheckAdded, CheckDropped, CheckEnforcementChanged, TableOptionChanged,
                 CharsetConverted, TableRepartitioned, PartitionsChanged, TableRebuilt,
                 DatabaseCreated, DatabaseDropped, ObjectCreated, ObjectDropped>;

} // namespace lintel
