#pragma once

#include "analyzer/diff/comparison.hpp"

#include <set>
#include <string>
#include <vector>

namespace lintel {

/// What ALTER TABLE must say to make one table into another, foreign keys aside.
struct AlterationClauses {
    /// In the order in which they have to be written, without commas.
    std::vector<std::string> clauses;
    /// New indexes, which can be built by a statement of their own.
    std::vector<std::string> new_indexes;
    /// PARTITION BY or REMOVE PARTITIONING: behind all others, without a comma.
    std::string partitioning;
    /// ADD PARTITION, which takes no other clause beside it; empty when none are added.
    std::string new_partitions;

    /// What the server takes only when the rest is done, each a statement of its own.
    std::vector<std::string> afterwards;
};

/// `dropped_checks` are gone already, by their names in lower case. Columns are moved as seldom as
/// can be. A column that cannot be converted (between stored and virtual: error 3106) is dropped
/// and added (MySQL 8.0 manual, 15.1.9 "ALTER TABLE Statement").
AlterationClauses clauses_between(const Table& from, const Table& to, const Dialect& dialect,
                                  const std::set<std::string>& dropped_checks);

/// Whether the column has to be dropped and added to become the other.
bool needs_new_column(const Column& from, const Column& to);

} // namespace lintel
