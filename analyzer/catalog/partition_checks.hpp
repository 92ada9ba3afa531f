#pragma once

#include "analyzer/catalog/apply.hpp"
#include "analyzer/catalog/table_builder.hpp"

namespace lintel {

/// Adds the error with which the server refuses the partitioning of a table: its functions, columns
/// and values (MySQL 8.0 manual, 26.6 "Restrictions and Limitations on Partitioning").
void check_partitions(const Table& table, const DefinitionContext& context, Effect& effect);

/// The same for unique keys that are added to a partitioned table.
void check_partition_keys(const Table& table, const DefinitionContext& context, Effect& effect);

/// The error with which the server refuses work on partitions of a table as it stands.
std::optional<ServerError> refusal_of(const ast::PartitionAction& action, const Table& table,
                                      const Dialect& dialect);

} // namespace lintel
