#pragma once

#include "analyzer/merge/merge.hpp"

#include <vector>

namespace lintel {

struct TableMerge {
    TablePtr merged;
    std::vector<MergeChange> changes;
    std::vector<MergeConflict> conflicts;
};

/// The table with what both sides did to it.
TableMerge merge_tables(const Table& base, const Table& ours, const Table& theirs,
                        const TableDifference& by_ours, const TableDifference& by_theirs);

/// "column `a` of table `t`"
std::string describe_part(const ObjectName& table, PartKind kind, const std::string& name);

MergeAction action_of(const std::string& from, const std::string& to);

/// The conflict between two changes of one thing, by what became of it on each side.
MergeConflict conflict_between(const ObjectName& object, std::string what, std::string base,
                               std::string ours, std::string theirs);

} // namespace lintel
