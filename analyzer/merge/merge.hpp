#pragma once

#include "analyzer/diff/comparison.hpp"
#include "analyzer/graph/dependency_graph.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// A schema to be merged, and who needs whom in it.
struct MergeSide {
    SchemaSide schema;
    const DependencyGraph& graph;
};

enum class MergeConflictKind : std::uint8_t {
    changed_differently, ///< both changed it, each in another way
    added_differently,   ///< both made it, each in another way
    dropped_and_changed, ///< one took it away, the other changed it
    dropped_and_used,    ///< one took it away, what the other added needs it
    refused,             ///< each goes alone, and the server refuses the two together
    same_version,        ///< both have a migration of this version
    order_matters,       ///< the migrations leave another schema in another order
};
std::string_view name_of(MergeConflictKind kind);

struct MergeConflict {
    MergeConflictKind kind = MergeConflictKind::changed_differently;
    /// What has to be decided on: the table, view or program. Empty for migrations.
    ObjectName object;
    std::string what;   ///< "column `a` of table `t`"
    std::string reason; ///< a sentence without a full stop
    std::string base;   ///< its definition before, and on either side; empty where it is not there
    std::string ours;
    std::string theirs;
};

enum class MergeAction : std::uint8_t { adds, changes, drops };
std::string_view name_of(MergeAction action);

/// What one side did, or both alike.
struct MergeChange {
    MergeAction action = MergeAction::adds;
    std::string what; ///< as in MergeConflict
    bool ours = false;
    bool theirs = false;
};

struct SchemaMerge {
    /// What both did; where they are in conflict it has what ours has.
    Catalog merged;
    std::vector<MergeChange> changes;
    std::vector<MergeConflict> conflicts;
    std::set<ObjectName> tables; ///< that either side added, changed or dropped
    /// Tables that are known in part, so that they cannot be merged.
    std::vector<ObjectName> unknown;
};

/// What two schemas that began as `base` make together. A table is merged by its parts: columns,
/// their order, indexes, foreign keys, checks, options, partitions; a view or a program is one
/// thing. Columns that both add at one place stand in the order ours, theirs. The spans of the
/// merged catalog point into the sources of all three, which should be one set.
SchemaMerge merge(const MergeSide& base, const MergeSide& ours, const MergeSide& theirs,
                  const Dialect& dialect);

} // namespace lintel
